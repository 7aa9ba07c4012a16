import type { Shape } from "./shape.ts"

/** A treaty that runs out, and which one side would rather have otherwise. */
export const treaty: Shape = {
  id: "treaty",
  sources: {
    koremenos_2001: {
      title: "Loosening the Ties that Bind: A Learning Model of Agreement Flexibility (B. Koremenos)",
      publisher: "International Organization 55(2), 289–325",
      date: "2001",
    },
    koremenos_2005: {
      title: "Contracting around International Uncertainty (B. Koremenos)",
      publisher: "American Political Science Review 99(4), 549–565",
      date: "2005",
    },
  },
  said: {
    en: {
      title: "The renewal of a treaty",
      actors: { first: "The first state", second: "The second state" },
      lines: [
        { act: "The first state can [extend the treaty].", by: "first", kind: "offer" },
        { act: "The first state can [build more than it allows].", by: "first", kind: "threat" },
        { act: "The second state can [accept stricter inspections].", by: "second", kind: "offer" },
        { act: "The second state can [give notice of withdrawal].", by: "second", kind: "threat" },
        {
          exchange:
            "{The first state extends the treaty} if [the second state accepts stricter inspections].",
          by: "first",
          to: "second",
        },
        {
          event: "[An election] may {bring a government that does not want the treaty}.",
          affects: ["first", "second"],
        },
        {
          want: "The first state wants the second state to [accept stricter inspections].",
          by: "first",
          isFor: true,
        },
        {
          want: "The first state does not want the second state to [give notice of withdrawal].",
          by: "first",
          isFor: false,
        },
        { want: "The first state wants to [extend the treaty].", by: "first", isFor: true },
        { want: "The second state wants the first state to [extend the treaty].", by: "second", isFor: true },
        {
          want: "The second state does not want the first state to [build more than it allows].",
          by: "second",
          isFor: false,
        },
        {
          want: "The second state does not want to [accept stricter inspections].",
          by: "second",
          isFor: false,
        },
      ],
    },
    es: {
      title: "La renovación de un tratado",
      actors: { first: "El primer estado", second: "El segundo estado" },
      lines: [
        { act: "El primer estado puede [prorrogar el tratado].", by: "first", kind: "offer" },
        { act: "El primer estado puede [construir más de lo permitido].", by: "first", kind: "threat" },
        { act: "El segundo estado puede [aceptar inspecciones más estrictas].", by: "second", kind: "offer" },
        { act: "El segundo estado puede [anunciar su retirada].", by: "second", kind: "threat" },
        {
          exchange:
            "El primer estado puede {prorrogar el tratado} a cambio de [aceptar inspecciones más estrictas] el segundo estado.",
          by: "first",
          to: "second",
        },
        {
          event: "[Unas elecciones] pueden {traer un gobierno que no quiera el tratado}.",
          affects: ["first", "second"],
        },
        {
          want: "El primer estado quiere ver al segundo estado [aceptar inspecciones más estrictas].",
          by: "first",
          isFor: true,
        },
        {
          want: "El primer estado no quiere ver al segundo estado [anunciar su retirada].",
          by: "first",
          isFor: false,
        },
        { want: "El primer estado quiere [prorrogar el tratado].", by: "first", isFor: true },
        {
          want: "El segundo estado quiere ver al primer estado [prorrogar el tratado].",
          by: "second",
          isFor: true,
        },
        {
          want: "El segundo estado no quiere ver al primer estado [construir más de lo permitido].",
          by: "second",
          isFor: false,
        },
        {
          want: "El segundo estado no quiere [aceptar inspecciones más estrictas].",
          by: "second",
          isFor: false,
        },
      ],
    },
  },
}
