import "./style.css";
import { callOnClick } from "./call";
import { copyOnClick } from "./copy";
import { postForms } from "./form";
import { showTimesHere } from "./times";
import { followTracking } from "./tracking";
import { switchTheme } from "./theme";

switchTheme();
showTimesHere();
copyOnClick();
callOnClick();
followTracking();
postForms();
