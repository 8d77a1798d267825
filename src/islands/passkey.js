// Makes or uses a passkey for each form that asks for one. The browser's answer goes into a hidden field, and the form
// is then sent as any other is: the server judges it and answers with a page. Where this does not run, the form says what
// else works.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

// What the form says is wanted, as the browser takes it.
function wanted(form) {
  const options = JSON.parse(form.dataset.passkey);
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  for (const known of options.excludeCredentials ?? options.allowCredentials ?? []) known.id = bytes(known.id);
  return options;
}

// What the browser gave, as the server reads it.
function told(key) {
  const response = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (key.response[part]) response[part] = text(key.response[part]);
  }
  if (key.response.getTransports) response.transports = key.response.getTransports();
  return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response });
}

// Shows the sentence for an error, or else the one for all others; none without an error.
function complain(form, error) {
  const sentences = [...form.querySelectorAll("[data-error]")];
  const fitting = error && (sentences.find((one) => one.dataset.error === error) ?? sentences.find((one) => !one.dataset.error));
  for (const one of sentences) one.hidden = one !== fitting;
}

async function answer(form) {
  const publicKey = wanted(form);
  const key = await (publicKey.user ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
  form.elements["form[answer]"].value = told(key);
  form.submit();
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
  let isBusy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    complain(form);
    await answer(form).catch((error) => complain(form, error.name));
    isBusy = false;
  });
  form.querySelector("[data-without]").hidden = true;
  form.querySelector("[data-with]").hidden = false;
}
