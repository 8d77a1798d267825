// Tells shortly before a session ends, and lets people stay: without leaving the page, so that what they typed stays where it
// is. Where this does not run, nothing is lost either: a form that comes too late is kept by the server.
const box = document.querySelector("[data-ends-in]");
const [text, form] = [box.querySelector("[role=alert]"), box.querySelector("form")];
const seconds = (name) => Number(box.dataset[name]) * 1000;
const tabs = new BroadcastChannel("session");
let end = 0;

// Says what is so now. A live region is read out when its words change.
function show() {
  const left = end - Date.now();
  const words = left <= 0 ? text.dataset.over : left <= seconds("before") ? text.dataset.soon : "";
  if (text.textContent === words) return;
  box.hidden = !words;
  form.hidden = left <= 0;
  text.textContent = words;
}

// The session goes on until then; a tab that knows less learns it.
function goOn(until) {
  end = Math.max(end, until);
  show();
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  // A redirect that is not followed says that all went well.
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
  if (answer?.type === "opaqueredirect") {
    goOn(Date.now() + seconds("lasts"));
    tabs.postMessage(end);
  } else if (answer?.status === 401) {
    end = Date.now();
    show();
  }
});
tabs.addEventListener("message", ({ data }) => goOn(data));
// Also after a sleep in which no time passed for the page.
setInterval(show, 5_000);
document.addEventListener("visibilitychange", show);
goOn(Date.now() + seconds("endsIn"));
tabs.postMessage(end);
