import { createServer } from "node:http"
import { type AddressInfo, connect, type Socket } from "node:net"
import { expect, test } from "vitest"
import { Doors } from "./doors.ts"

test("who has no key makes way for who comes, and who has one stays", async () => {
  const server = createServer({ keepAliveTimeout: 0 })
  const dropped: string[] = []
  const doors = new Doors(server, (from) => dropped.push(from), 3)
  server.on("request", ({ url, socket }, answer) => {
    if (url === "/known") doors.knows(socket)
    answer.end("x")
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  const ended: string[] = []
  const sockets: Socket[] = []
  // A connection, open once the server has answered over it.
  const open = (name: string, path: string): Promise<void> =>
    new Promise((done) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`))
      sockets.push(socket)
      socket.once("data", () => done())
      socket.on("error", () => {})
      socket.once("close", () => {
        ended.push(name)
        done()
      })
    })
  await open("known", "/known")
  for (const name of ["a", "b", "c", "d"]) await open(name, "/")
  await expect.poll(() => ended).toEqual(["a", "b"])
  expect([doors.count, dropped]).toEqual([3, ["127.0.0.1", "127.0.0.1"]])
  await open("also known", "/known")
  await open("third", "/known")
  await expect.poll(() => ended).toEqual(["a", "b", "c", "d"])
  // All have a key: the one more is it that goes.
  await open("late", "/known")
  await expect.poll(() => ended).toEqual(["a", "b", "c", "d", "late"])
  for (const socket of sockets) socket.destroy()
  await expect.poll(() => doors.count).toBe(0)
  server.close()
})
