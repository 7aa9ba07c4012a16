import type * as en from "../en/publish.ts"

export const publish: typeof en.publish = {
  title: "Publicar",
  lead: "Una página de HTML para entregar: el conflicto, con la mesa de trabajo para verlo. No necesita servidor ni pide nada a nadie. Se hace en esta máquina.",
  withoutHint:
    "Lo que se omite se quita de los datos. El resto puede aún hablar de ello: una razón que nombra su fuente, los términos de una oferta.",
  withFile: "Ofrecer el archivo, sin lo que se omite, para guardarlo desde la página",
  date: "Fecha al pie",
  dateHint: "Una fecha, un mes o un año; vacío: como dice el archivo.",
  password: "Contraseña",
  passwordHint: "Vacía: quien tiene la página puede leerla.",
  again: "Otra vez",
  differs: "Las dos contraseñas no son iguales.",
  locked:
    "Sin ella solo se puede leer el título. Una contraseña perdida no se puede recuperar; una corta se puede encontrar probando.",
  cannotLock:
    "En una dirección sin cifrado (http) los navegadores no dan criptografía a las páginas, así que aquí no se puede poner contraseña; parley publish --password puede.",
  holds: "Lo que va en la página",
  readers: "Quien tiene la página puede leer todo lo que va en ella.",
  save: "Guardar la página",
  notMade: "No se ha podido hacer la página: este servidor no responde.",
}
