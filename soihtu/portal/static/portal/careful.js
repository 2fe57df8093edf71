/* Keeps watch over a form: it needs a connection to go on, and the server keeps what is typed, sealed.
   Nothing is stored in the browser. Every page works without this file. */
"use strict";

const answers = async (url) => {
  try {
    return (await fetch(url, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8000) })).ok;
  } catch {
    return false;
  }
};

/* Ask whether the server is there before the page is given away: a lost connection leaves it as it is. */
for (const form of document.querySelectorAll("form[data-keep], form[data-watch]")) {
  const notice = form.querySelector("[data-offline]");
  let sure = false;
  form.addEventListener("submit", async (event) => {
    if (sure) return;
    event.preventDefault();
    event.stopPropagation();
    if (form.dataset.asking) return;
    form.dataset.asking = "yes";
    const there = await answers("/health/live");
    delete form.dataset.asking;
    notice.hidden = there;
    if (!there) return;
    sure = true;
    form.requestSubmit(event.submitter);
    setTimeout(() => { sure = false; }, 4000);
  });
}

/* Hand what is typed to the draft: after a pause, and when the page goes out of sight. */
for (const form of document.querySelectorAll("form[data-keep]")) {
  let timer = 0;
  let typed = false;
  const keep = async (keepalive) => {
    clearTimeout(timer);
    if (!typed || form.dataset.sent) return;
    typed = false;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    try {
      await fetch(form.action, { method: "POST", body, keepalive, headers: { "X-Draft": "keep" } });
    } catch {
      typed = true;
    }
  };
  form.addEventListener("input", (event) => {
    if (event.target.type === "file") return;
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(keep, 2500, false);
  });
  form.addEventListener("submit", () => { typed = false; });
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(true); });
}
