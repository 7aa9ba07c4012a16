import type { Shape } from "./shape.ts"

/** Two states on one river. */
export const river: Shape = {
  id: "river",
  sources: {
    wolf_1998: {
      title: "Conflict and cooperation along international waterways (A. T. Wolf)",
      publisher: "Water Policy 1(2), 251–265",
      date: "1998",
    },
    hipel_kilgour_kinsara_2014: {
      title:
        "Strategic Investigations of Water Conflicts in the Middle East (K. W. Hipel, D. M. Kilgour, R. A. Kinsara)",
      publisher: "Group Decision and Negotiation 23(3), 355–376",
      date: "2014",
    },
  },
  said: {
    en: {
      title: "A shared river",
      actors: { upstream: "The upstream state", downstream: "The downstream state" },
      lines: [
        { act: "The upstream state can [fill its new reservoir].", by: "upstream", kind: "announce" },
        { act: "The upstream state can [release more water].", by: "upstream", kind: "offer" },
        { act: "The downstream state can [mass its troops].", by: "downstream", kind: "threat" },
        { act: "The downstream state can [help to pay for the dam].", by: "downstream", kind: "offer" },
        {
          exchange:
            "{The downstream state helps to pay for the dam} if [the upstream state releases more water].",
          by: "downstream",
          to: "upstream",
        },
        { event: "[A dry year] may {leave too little for both}.", affects: ["upstream", "downstream"] },
        { want: "The upstream state wants to [fill its new reservoir].", by: "upstream", isFor: true },
        {
          want: "The upstream state does not want the downstream state to [mass its troops].",
          by: "upstream",
          isFor: false,
        },
        {
          want: "The upstream state wants the downstream state to [help to pay for the dam].",
          by: "upstream",
          isFor: true,
        },
        {
          want: "The downstream state wants the upstream state to [release more water].",
          by: "downstream",
          isFor: true,
        },
        {
          want: "The downstream state does not want the upstream state to [fill its new reservoir].",
          by: "downstream",
          isFor: false,
        },
        { want: "The downstream state does not want to [mass its troops].", by: "downstream", isFor: false },
      ],
    },
    es: {
      title: "Un río compartido",
      actors: { upstream: "El estado de aguas arriba", downstream: "El estado de aguas abajo" },
      lines: [
        {
          act: "El estado de aguas arriba puede [llenar su nuevo embalse].",
          by: "upstream",
          kind: "announce",
        },
        { act: "El estado de aguas arriba puede [soltar mayor caudal].", by: "upstream", kind: "offer" },
        { act: "El estado de aguas abajo puede [concentrar sus tropas].", by: "downstream", kind: "threat" },
        { act: "El estado de aguas abajo puede [ayudar a pagar la presa].", by: "downstream", kind: "offer" },
        {
          exchange:
            "El estado de aguas abajo puede {ayudar a pagar la presa} a cambio de [soltar mayor caudal] el estado de aguas arriba.",
          by: "downstream",
          to: "upstream",
        },
        {
          event: "[Un año seco] puede {dejar demasiado poco para ambos}.",
          affects: ["upstream", "downstream"],
        },
        { want: "El estado de aguas arriba quiere [llenar su nuevo embalse].", by: "upstream", isFor: true },
        {
          want: "El estado de aguas arriba no quiere ver al estado de aguas abajo [concentrar sus tropas].",
          by: "upstream",
          isFor: false,
        },
        {
          want: "El estado de aguas arriba quiere ver al estado de aguas abajo [ayudar a pagar la presa].",
          by: "upstream",
          isFor: true,
        },
        {
          want: "El estado de aguas abajo quiere ver al estado de aguas arriba [soltar mayor caudal].",
          by: "downstream",
          isFor: true,
        },
        {
          want: "El estado de aguas abajo no quiere ver al estado de aguas arriba [llenar su nuevo embalse].",
          by: "downstream",
          isFor: false,
        },
        {
          want: "El estado de aguas abajo no quiere [concentrar sus tropas].",
          by: "downstream",
          isFor: false,
        },
      ],
    },
  },
}
