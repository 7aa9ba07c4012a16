import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { fetchedAhead, packedAhead, sharedWorkers, spokenLanguages } from "./plugins.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: at("."),
  base: "/",
  plugins: [sharedWorkers(), spokenLanguages(), react(), packedAhead()],
  resolve: {
    alias: [
      { find: /^@parley\/core$/, replacement: at("../core/src/index.ts") },
      { find: /^@parley\/core\/(.+)$/, replacement: `${at("../core/src")}/$1/index.ts` },
      { find: /^@parley\/reading$/, replacement: at("../reading/src/index.ts") },
      { find: /^@parley\/reading\/draft$/, replacement: at("../reading/src/draft/index.ts") },
      { find: /^@parley\/server\/interface$/, replacement: at("../server/src/interface.ts") },
    ],
  },
  worker: { format: "es" },
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { resolveDependencies: fetchedAhead },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
})
