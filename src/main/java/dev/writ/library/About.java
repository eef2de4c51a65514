package dev.writ.library;

/// What a version's text says of the template in lists.
record About(String title, String category, String description) {}
