import type { Shape } from "./shape.ts"

/** A bid for a company whose board can help or hinder it. */
export const takeover: Shape = {
  id: "takeover",
  sources: {
    grossman_hart_1980: {
      title:
        "Takeover Bids, the Free-Rider Problem, and the Theory of the Corporation (S. J. Grossman, O. D. Hart)",
      publisher: "Bell Journal of Economics 11(1), 42–64",
      date: "1980",
    },
    jensen_ruback_1983: {
      title: "The Market for Corporate Control: The Scientific Evidence (M. C. Jensen, R. S. Ruback)",
      publisher: "Journal of Financial Economics 11, 5–50",
      date: "1983",
    },
  },
  said: {
    en: {
      title: "A takeover",
      actors: { bidder: "The bidder", board: "The board", holder: "The large shareholder" },
      lines: [
        { act: "The bidder can [raise the price].", by: "bidder", kind: "offer" },
        { act: "The bidder can [withdraw altogether].", by: "bidder", kind: "threat" },
        { act: "The board can [recommend the takeover].", by: "board", kind: "promise" },
        { act: "The board can [bring in another buyer].", by: "board", kind: "threat" },
        { act: "The large shareholder can [sell its shares].", by: "holder", kind: "announce" },
        {
          exchange: "{The board recommends the takeover} if [the bidder raises the price].",
          by: "board",
          to: "bidder",
        },
        { event: "[The competition authority] may {forbid the takeover}.", affects: ["bidder", "board"] },
        { want: "The bidder wants the board to [recommend the takeover].", by: "bidder", isFor: true },
        { want: "The bidder wants the large shareholder to [sell its shares].", by: "bidder", isFor: true },
        { want: "The bidder does not want to [raise the price].", by: "bidder", isFor: false },
        { want: "The board wants the bidder to [raise the price].", by: "board", isFor: true },
        {
          want: "The board does not want the large shareholder to [sell its shares].",
          by: "board",
          isFor: false,
        },
        { want: "The large shareholder wants the bidder to [raise the price].", by: "holder", isFor: true },
        {
          want: "The large shareholder does not want the bidder to [withdraw altogether].",
          by: "holder",
          isFor: false,
        },
      ],
    },
    es: {
      title: "Una oferta de compra",
      actors: { bidder: "El comprador", board: "El consejo", holder: "El gran accionista" },
      lines: [
        { act: "El comprador puede [subir el precio].", by: "bidder", kind: "offer" },
        { act: "El comprador puede [retirarse del todo].", by: "bidder", kind: "threat" },
        { act: "El consejo puede [recomendar la compra].", by: "board", kind: "promise" },
        { act: "El consejo puede [traer a otro interesado].", by: "board", kind: "threat" },
        { act: "El gran accionista puede [vender sus acciones].", by: "holder", kind: "announce" },
        {
          exchange: "El consejo puede {recomendar la compra} a cambio de [subir el precio] el comprador.",
          by: "board",
          to: "bidder",
        },
        { event: "[La autoridad de competencia] puede {prohibir la compra}.", affects: ["bidder", "board"] },
        { want: "El comprador quiere ver al consejo [recomendar la compra].", by: "bidder", isFor: true },
        {
          want: "El comprador quiere ver al gran accionista [vender sus acciones].",
          by: "bidder",
          isFor: true,
        },
        { want: "El comprador no quiere [subir el precio].", by: "bidder", isFor: false },
        { want: "El consejo quiere ver al comprador [subir el precio].", by: "board", isFor: true },
        {
          want: "El consejo no quiere ver al gran accionista [vender sus acciones].",
          by: "board",
          isFor: false,
        },
        { want: "El gran accionista quiere ver al comprador [subir el precio].", by: "holder", isFor: true },
        {
          want: "El gran accionista no quiere ver al comprador [retirarse del todo].",
          by: "holder",
          isFor: false,
        },
      ],
    },
  },
}
