import type { Shape } from "./shape.ts"

/** Two sides at war exchange those they hold, and stop. */
export const ceasefire: Shape = {
  id: "ceasefire",
  sources: {
    walter_1997: {
      title: "The Critical Barrier to Civil War Settlement (B. F. Walter)",
      publisher: "International Organization 51(3), 335–364",
      date: "1997",
    },
    fortna_2003: {
      title: "Scraps of Paper? Agreements and the Durability of Peace (V. P. Fortna)",
      publisher: "International Organization 57(2), 337–372",
      date: "2003",
    },
  },
  said: {
    en: {
      title: "A ceasefire and an exchange",
      actors: { government: "The government", group: "The armed group" },
      lines: [
        { act: "The government can [halt its offensive].", by: "government", kind: "offer" },
        { act: "The government can [release the detainees].", by: "government", kind: "offer" },
        { act: "The armed group can [stop the rocket fire].", by: "group", kind: "offer" },
        { act: "The armed group can [free the hostages].", by: "group", kind: "offer" },
        {
          exchange: "{The government releases the detainees} if [the armed group frees the hostages].",
          by: "government",
          to: "group",
        },
        {
          exchange: "{The armed group stops the rocket fire} if [the government halts its offensive].",
          by: "group",
          to: "government",
        },
        { event: "[An attack by others] may {end the ceasefire}.", affects: ["government", "group"] },
        {
          want: "The government wants the armed group to [free the hostages].",
          by: "government",
          isFor: true,
        },
        {
          want: "The government wants the armed group to [stop the rocket fire].",
          by: "government",
          isFor: true,
        },
        { want: "The government does not want to [release the detainees].", by: "government", isFor: false },
        { want: "The armed group wants the government to [halt its offensive].", by: "group", isFor: true },
        {
          want: "The armed group wants the government to [release the detainees].",
          by: "group",
          isFor: true,
        },
        { want: "The armed group does not want to [free the hostages].", by: "group", isFor: false },
      ],
    },
    es: {
      title: "Un alto el fuego y un intercambio",
      actors: { government: "El gobierno", group: "El grupo armado" },
      lines: [
        { act: "El gobierno puede [detener su ofensiva].", by: "government", kind: "offer" },
        { act: "El gobierno puede [liberar a los presos].", by: "government", kind: "offer" },
        { act: "El grupo armado puede [cesar el lanzamiento de cohetes].", by: "group", kind: "offer" },
        { act: "El grupo armado puede [devolver a los rehenes].", by: "group", kind: "offer" },
        {
          exchange:
            "El gobierno puede {liberar a los presos} a cambio de [devolver a los rehenes] el grupo armado.",
          by: "government",
          to: "group",
        },
        {
          exchange:
            "El grupo armado puede {cesar el lanzamiento de cohetes} a cambio de [detener su ofensiva] el gobierno.",
          by: "group",
          to: "government",
        },
        {
          event: "[Un ataque de terceros] puede {acabar con el alto el fuego}.",
          affects: ["government", "group"],
        },
        {
          want: "El gobierno quiere ver al grupo armado [devolver a los rehenes].",
          by: "government",
          isFor: true,
        },
        {
          want: "El gobierno quiere ver al grupo armado [cesar el lanzamiento de cohetes].",
          by: "government",
          isFor: true,
        },
        { want: "El gobierno no quiere [liberar a los presos].", by: "government", isFor: false },
        { want: "El grupo armado quiere ver al gobierno [detener su ofensiva].", by: "group", isFor: true },
        { want: "El grupo armado quiere ver al gobierno [liberar a los presos].", by: "group", isFor: true },
        { want: "El grupo armado no quiere [devolver a los rehenes].", by: "group", isFor: false },
      ],
    },
  },
}
