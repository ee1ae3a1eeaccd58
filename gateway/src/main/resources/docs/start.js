// One contract at a time, chosen by the address: /docs/index.html?contract=capacity
"use strict";
const names = ["gateway", "capacity", "interventions", "activities", "family-visits", "metrics", "feed", "events"];
const asked = new URLSearchParams(location.search).get("contract");
const shown = names.includes(asked) ? asked : names[0];

for (const name of names) {
  const link = document.createElement("a");
  link.textContent = name;
  link.href = "?contract=" + name;
  if (name === shown) {
    link.setAttribute("aria-current", "page");
  }
  document.getElementById("contracts").append(link);
}

SwaggerUIBundle({
  url: "/docs/openapi/" + shown,
  dom_id: "#reference",
  deepLinking: true,
  validatorUrl: null,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
});
