// Starts the islands of a page. Leptos's own starter is an inline script, which
// our content security policy refuses; this does the same from a file.
window.__RESOLVED_RESOURCES = [];
window.__SERIALIZED_ERRORS = [];
window.__INCOMPLETE_CHUNKS = [];

const module = await import("{script}");
await module.default({ module_or_path: "{wasm}" });
module.hydrate();
for (const island of document.querySelectorAll("leptos-island")) {
  const start = module[island.dataset.component];
  if (start) await start(island);
  else console.warn(`no island ${island.dataset.component}`);
}
document.documentElement.dataset.islands = "ready";
