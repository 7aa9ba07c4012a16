import type { Shape } from "./shape.ts"

/** Somebody in office is offered a way out. */
export const exit: Shape = {
  id: "exit",
  sources: {
    krcmaric_2018: {
      title:
        "Should I Stay or Should I Go? Leaders, Exile, and the Dilemmas of International Justice (D. Krcmaric)",
      publisher: "American Journal of Political Science 62(2), 486–498",
      date: "2018",
    },
    escriba_folch_krcmaric_2017: {
      title: "Dictators in Exile: Explaining the Destinations of Ex-Rulers (A. Escribà-Folch, D. Krcmaric)",
      publisher: "Journal of Politics 79(2), 560–575",
      date: "2017",
    },
  },
  said: {
    en: {
      title: "An offer for an exit",
      actors: { power: "The outside power", ruler: "The ruler", opposition: "The opposition" },
      lines: [
        { act: "The outside power can [promise the ruler immunity].", by: "power", kind: "offer" },
        { act: "The outside power can [impose sanctions on the country].", by: "power", kind: "threat" },
        { act: "The ruler can [leave office].", by: "ruler", kind: "announce" },
        { act: "The ruler can [crack down on protests].", by: "ruler", kind: "threat" },
        { act: "The opposition can [go on with its protests].", by: "opposition", kind: "threat" },
        { act: "The opposition can [accept that nobody is prosecuted].", by: "opposition", kind: "promise" },
        {
          exchange: "{The outside power promises the ruler immunity} if [the ruler leaves office].",
          by: "power",
          to: "ruler",
        },
        {
          event: "[An election abroad] may {bring a government to power that does not keep the promise}.",
          affects: ["power", "ruler"],
        },
        { want: "The ruler does not want to [leave office].", by: "ruler", isFor: false },
        {
          want: "The ruler wants the outside power to [promise the ruler immunity].",
          by: "ruler",
          isFor: true,
        },
        { want: "The outside power wants the ruler to [leave office].", by: "power", isFor: true },
        {
          want: "The outside power does not want to [impose sanctions on the country].",
          by: "power",
          isFor: false,
        },
        { want: "The opposition wants the ruler to [leave office].", by: "opposition", isFor: true },
        {
          want: "The opposition does not want the outside power to [promise the ruler immunity].",
          by: "opposition",
          isFor: false,
        },
      ],
    },
    es: {
      title: "Una oferta a cambio de una salida",
      actors: { power: "La potencia exterior", ruler: "El gobernante", opposition: "La oposición" },
      lines: [
        { act: "La potencia exterior puede [prometer inmunidad al gobernante].", by: "power", kind: "offer" },
        { act: "La potencia exterior puede [imponer sanciones al país].", by: "power", kind: "threat" },
        { act: "El gobernante puede [dejar el cargo].", by: "ruler", kind: "announce" },
        { act: "El gobernante puede [reprimir las protestas].", by: "ruler", kind: "threat" },
        { act: "La oposición puede [seguir con sus manifestaciones].", by: "opposition", kind: "threat" },
        { act: "La oposición puede [aceptar que no se juzgue a nadie].", by: "opposition", kind: "promise" },
        {
          exchange:
            "La potencia exterior puede {prometer inmunidad al gobernante} a cambio de [dejar el cargo] el gobernante.",
          by: "power",
          to: "ruler",
        },
        {
          event: "[Unas elecciones en el extranjero] pueden {traer un gobierno que no cumpla la promesa}.",
          affects: ["power", "ruler"],
        },
        { want: "El gobernante no quiere [dejar el cargo].", by: "ruler", isFor: false },
        {
          want: "El gobernante quiere hacer a la potencia exterior [prometer inmunidad al gobernante].",
          by: "ruler",
          isFor: true,
        },
        { want: "La potencia exterior quiere ver al gobernante [dejar el cargo].", by: "power", isFor: true },
        { want: "La potencia exterior no quiere [imponer sanciones al país].", by: "power", isFor: false },
        { want: "La oposición quiere ver al gobernante [dejar el cargo].", by: "opposition", isFor: true },
        {
          want: "La oposición no quiere ver a la potencia exterior [prometer inmunidad al gobernante].",
          by: "opposition",
          isFor: false,
        },
      ],
    },
  },
}
