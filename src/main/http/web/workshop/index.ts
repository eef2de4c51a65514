import "./style.css";
import { beginWorkshop } from "./start";
import { openBench } from "./bench";

beginWorkshop();
openBench();
