import type * as en from "../en/publish.ts"

export const publish: typeof en.publish = {
  title: "Publicar",
  lead: "Una página de HTML para entregar: el conflicto, con la mesa de trabajo para verlo. No necesita servidor ni pide nada a nadie. Se hace en esta máquina.",
  withoutHint:
    "Lo que se omite se quita de los datos. El resto puede aún hablar de ello: una razón que nombra su fuente, los términos de una oferta.",
  withFile: "Ofrecer el archivo, sin lo que se omite, para guardarlo desde la página",
  holds: "Lo que va en la página",
  readers: "Quien tiene la página puede leer todo lo que va en ella.",
  save: "Guardar la página",
  notMade: "No se ha podido hacer la página: este servidor no responde.",
}
