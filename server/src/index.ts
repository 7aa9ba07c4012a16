/** A workspace folder over HTTP, change events, and the built workbench. */
export type * from "./interface.ts"
export {
  DEFAULT_PORT,
  type Running,
  type ServerOptions,
  StartFault,
  type StartFaultCode,
  startServer,
} from "./server.ts"
