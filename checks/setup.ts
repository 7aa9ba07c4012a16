import { configureGlobal } from "fast-check"

// Random tests begin at the same place each time, so that a run that fails fails again; long runs begin anywhere, and a
// failure names its seed.
if (!process.env.PARLEY_LONG) configureGlobal({ seed: 20_240_728 })
