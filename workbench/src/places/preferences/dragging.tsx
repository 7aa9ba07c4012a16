import { type DragAndDropOptions, DropIndicator, type Key } from "react-aria-components"

/** How lines of a list are dragged within it: what they are called, and how they and their new place look. */
export function dragging(type: string, said: (key: string) => string): DragAndDropOptions {
  return {
    getItems: (keys: Set<Key>) =>
      [...keys].map((key) => ({ [type]: String(key), "text/plain": said(String(key)) })),
    acceptedDragTypes: [type],
    getDropOperation: () => "move",
    renderDropIndicator: (target) => <DropIndicator target={target} className="pref-drop" />,
    renderDragPreview: (items) => <div className="pref-preview said">{items[0]?.["text/plain"]}</div>,
  }
}
