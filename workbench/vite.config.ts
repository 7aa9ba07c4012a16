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
    alias: {
      "@parley/core": at("../core/src/index.ts"),
      "@parley/server/interface": at("../server/src/interface.ts"),
    },
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
