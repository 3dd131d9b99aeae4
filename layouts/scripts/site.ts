// On every page: the search field, and deadlines told by the reader's day.
// A page can be read without any of this.
import { tell } from "./modules/days.ts";
import { attend } from "./modules/field.ts";

const head = document.querySelector<HTMLElement>("[data-zone]");
if (head) tell(head.dataset);

const field = document.querySelector<HTMLInputElement>("form[role=search] input[type=search]");
if (field) attend(field);
