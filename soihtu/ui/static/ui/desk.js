/* The worker's door: keys and focus. Every page works without this file. */
"use strict";

const OFF = "soihtu_keys=off";
const rows = () => [...document.querySelectorAll("table.so-list tbody tr")].filter((row) => row.querySelector(".so-open"));
const current = () => document.activeElement?.closest?.("tr") ?? document.querySelector("tr[data-at]");
const help = document.getElementById("keys");

function go(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  document.querySelector("tr[data-at]")?.removeAttribute("data-at");
  next.setAttribute("data-at", "");
  next.querySelector(".so-open").focus();
}

function press(key) {
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const target = current()?.querySelector(wanted) ?? document.querySelector(wanted);
  if (!target) return false;
  if (target.matches("input, textarea, select")) target.focus();
  else target.click();
  return true;
}

function isTyping(element) {
  return element.matches?.("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && isTyping(event.target)) event.target.blur();
  if (isTyping(event.target) || help?.open || document.cookie.includes(OFF)) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "?") help?.showModal();
  else if (event.key === "Enter" && event.target === document.body) current()?.querySelector(".so-open")?.click();
  else if (event.key.length !== 1 || !press(event.key)) return;
  if (event.key !== "Enter") event.preventDefault();
});

const off = document.querySelector("[data-keys-off]");
if (off) {
  off.checked = document.cookie.includes(OFF);
  off.addEventListener("change", () => {
    document.cookie = `${OFF}; path=/; SameSite=Lax; max-age=${off.checked ? 31536000 : 0}`;
  });
}

/* A greyed act says its reason instead of doing nothing. */
document.addEventListener("click", (event) => {
  const blocked = event.target.closest?.("[data-blocked]");
  if (blocked) document.getElementById(blocked.getAttribute("aria-describedby"))?.setAttribute("role", "status");
  for (const menu of document.querySelectorAll("details.so-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

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

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

document.querySelector("[data-focus]")?.focus();
