import type { AnchorHTMLAttributes, ReactNode } from "react"

interface PlainLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "onClick"> {
  readonly href: string
  readonly current?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** A link with an address of its own, for opening beside; a plain press stays on the page. */
export function PlainLink({ href, current = false, onPress, children, ...rest }: PlainLinkProps) {
  return (
    <a
      {...rest}
      href={href}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onPress()
      }}
    >
      {children}
    </a>
  )
}
