// One script for the page and for its worker, which share most of what reads a conflict: each starts its own part.
if (typeof document === "undefined") void import("./worker.ts")
else void import("./main.tsx")
