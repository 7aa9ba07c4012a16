import { useCallback } from "react"
import { useBench } from "../../page/bench.tsx"
import { Refused } from "../../server/api.ts"

/** Says in words why the server did not do something. What is no refusal is thrown on. */
export function useRefusal(): (error: unknown) => string {
  const { ui } = useBench()
  return useCallback(
    (error) => {
      if (!(error instanceof Refused)) throw error
      if (error.status === 0) return ui.frame.noServer
      if (error.status === 401) return ui.frame.noAccess
      return error.message || ui.library.failed({ status: error.status })
    },
    [ui],
  )
}
