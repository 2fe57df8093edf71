/* The resident's door. Every page works without this file. */
"use strict";

/* Leave quickly: replace this page in the history, also by pressing Esc twice. */
const exit = document.querySelector("[data-exit]");
if (exit) {
  const leave = (event) => {
    event?.preventDefault();
    document.body.hidden = true;
    location.replace(exit.href);
  };
  let last = 0;
  exit.addEventListener("click", leave);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (event.timeStamp - last < 700) leave();
    last = event.timeStamp;
  });
}

/* How much room a text has left. */
for (const counter of document.querySelectorAll("[data-counter]")) {
  const field = document.getElementById(counter.dataset.counter);
  const tell = () => {
    const left = counter.dataset.max - [...field.value].length;
    counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left).replace("{n}", Math.abs(left));
    counter.toggleAttribute("data-over-limit", left < 0);
  };
  if (field) {
    field.addEventListener("input", tell);
    if (field.value) tell();
  }
}

/* A press on "send" counts once; coming back to the page frees the button again. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

/* What is typed lives only in the form: warn before it is thrown away. */
for (const form of document.querySelectorAll("form[data-careful]")) {
  let typed = false;
  form.addEventListener("input", () => { typed = true; });
  form.addEventListener("submit", () => { typed = false; });
  addEventListener("beforeunload", (event) => { if (typed && !document.body.hidden) event.preventDefault(); });
}

/* Print buttons appear only where they can work. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

document.querySelector("[data-focus]")?.focus();
