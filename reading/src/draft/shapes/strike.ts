import type { Shape } from "./shape.ts"

/** A union and an employer over pay. */
export const strike: Shape = {
  id: "strike",
  sources: {
    kennan_wilson_1989: {
      title: "Strategic bargaining models and interpretation of strike data (J. Kennan, R. Wilson)",
      publisher: "Journal of Applied Econometrics 4(S1), S87–S130",
      date: "1989",
    },
    hicks_1932: { title: "The Theory of Wages (J. R. Hicks)", publisher: "Macmillan", date: "1932" },
  },
  said: {
    en: {
      title: "A strike",
      actors: { union: "The union", employer: "The employer" },
      lines: [
        { act: "The union can [go on strike].", by: "union", kind: "threat" },
        { act: "The union can [sign a longer contract].", by: "union", kind: "offer" },
        { act: "The employer can [raise the wages].", by: "employer", kind: "offer" },
        { act: "The employer can [hire other workers].", by: "employer", kind: "threat" },
        {
          exchange: "{The employer raises the wages} if [the union signs a longer contract].",
          by: "employer",
          to: "union",
        },
        { event: "[A court] may {forbid the strike}.", affects: ["union"] },
        { want: "The union wants the employer to [raise the wages].", by: "union", isFor: true },
        { want: "The union does not want the employer to [hire other workers].", by: "union", isFor: false },
        { want: "The union does not want to [go on strike].", by: "union", isFor: false },
        { want: "The employer does not want the union to [go on strike].", by: "employer", isFor: false },
        { want: "The employer wants the union to [sign a longer contract].", by: "employer", isFor: true },
        { want: "The employer does not want to [raise the wages].", by: "employer", isFor: false },
      ],
    },
    es: {
      title: "Una huelga",
      actors: { union: "El sindicato", employer: "La empresa" },
      lines: [
        { act: "El sindicato puede [ir a la huelga].", by: "union", kind: "threat" },
        { act: "El sindicato puede [firmar un convenio más largo].", by: "union", kind: "offer" },
        { act: "La empresa puede [subir los salarios].", by: "employer", kind: "offer" },
        { act: "La empresa puede [contratar a otros trabajadores].", by: "employer", kind: "threat" },
        {
          exchange:
            "La empresa puede {subir los salarios} a cambio de [firmar un convenio más largo] el sindicato.",
          by: "employer",
          to: "union",
        },
        { event: "[Un tribunal] puede {prohibir la huelga}.", affects: ["union"] },
        { want: "El sindicato quiere ver a la empresa [subir los salarios].", by: "union", isFor: true },
        {
          want: "El sindicato no quiere ver a la empresa [contratar a otros trabajadores].",
          by: "union",
          isFor: false,
        },
        { want: "El sindicato no quiere [ir a la huelga].", by: "union", isFor: false },
        { want: "La empresa no quiere ver al sindicato [ir a la huelga].", by: "employer", isFor: false },
        {
          want: "La empresa quiere ver al sindicato [firmar un convenio más largo].",
          by: "employer",
          isFor: true,
        },
        { want: "La empresa no quiere [subir los salarios].", by: "employer", isFor: false },
      ],
    },
  },
}
