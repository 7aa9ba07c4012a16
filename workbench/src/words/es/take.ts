import type * as en from "../en/later.ts"
import { formatIn } from "../format.ts"

const { number } = formatIn("es")

/** El lugar «Qué haría falta». */
export const take: (typeof en)["take"] = {
  heading: "Qué haría falta",
  lead: "Diga qué debería sostenerse. Parley dice entonces qué tendría que cumplirse en las preferencias de cada parte, qué de ello se cumple hoy, los menores cambios que lo logran y el camino hasta allí. Lo que se dice está calculado, no juzgado: no dice qué es probable ni qué es justo.",
  targetHint: "Sirve cualquier estado en que sea verdad.",
  goal: {
    label: "Qué debería sostenerse",
    further: (of) => `Y qué más debería sostenerse (${number(of.place)})`,
    example: "Palabras de lo que debería darse …",
    state: (of) => `Debería sostenerse: ${of.state}`,
    add: "Algo más debería sostenerse",
  },
  avoid: {
    label: "Y qué no debe sostenerse",
    further: (of) => `Y qué más no debe sostenerse (${number(of.place)})`,
    example: "Nada en particular",
    state: (of) => `No debe sostenerse: ${of.state}`,
    add: "Algo más no debe sostenerse",
  },
  orState: "O un estado",
  orStateFor: (of) => `O un estado: ${of.wish}`,
  chooseState: "Elegir un estado",
  theSelectedAlone: "El seleccionado",
  theSelected: (of) => `El seleccionado, ${of.state}`,
  another: "Otra cosa",
  anotherFor: (of) => `Otra cosa, no ${of.state}`,
  concept: "Según",
  led: "Además, desde hoy se debe llegar allí con movimientos que convengan a quien los hace",
  may: "Qué puede cambiar",
  who: "Las preferencias de quién",
  nobody:
    "No pueden cambiar las preferencias de nadie, así que solo quedan mirar más adelante y los paquetes.",
  kinds: "Qué cambios",
  kindOf: {
    statements: "Lo que se quiere: movido, convertido en lo contrario, quitado",
    inserts: "Algo nuevo que se quiera",
    situation: "La situación: compromisos, movimientos excluidos, condiciones, un tercero",
    rankings: "El orden de los estados",
    looking: "Hasta dónde se mira adelante",
  },
  keep: (of) =>
    of.count === 0 ? "Lo que debe quedar como está" : `Lo que debe quedar como está (${number(of.count)})`,
  keepOf: (of) => `Queda como está: ${of.dm}`,

  nothing: "No tiene que cambiar nada: ya se sostiene. Lo que sigue dice de qué depende.",
  impossible: "No hay nada que buscar: ningún estado posible es uno de estos.",
  otherStates: (of) => `Estados en que es verdad: ${of.count}. Mirar de cerca:`,
  onlyState: "Mirar de cerca:",
  statesOf: (of) => `Estados en que «${of.goal}» es verdad: ${of.count}. Mirar de cerca:`,
  oneAtATime:
    "Los cambios y los paquetes logran todo a la vez. Lo que tendría que cumplirse, hasta dónde mira cada uno, el camino y el recuento se dicen de un solo estado, el que se mira de cerca; elija otro para verlos de él.",
  moreConditions: (of) => `${number(of.count)} más`,
  noSolver: "No se ha podido obtener el solucionador que necesitan varias metas a la vez.",
  noFewer: "Nada nuevo que se quiera lo logra en menos pasos.",
  atLeast: (of) => `Al menos otros ${number(of.count)} requieren tan pocos pasos.`,
  others: (of) =>
    of.count === 1
      ? "Otro requiere tan pocos pasos."
      : `Otros ${number(of.count)} requieren tan pocos pasos.`,
  outcomes: (of) => `Desenlaces antes y después: ${number(of.before)} y ${number(of.after)}`,
  appear: "Serían nuevos",
  vanish: "Ya no se sostendrían",
  tryIt: "Probarlo",
  takeOver: "Tomarlo como escenario",
  takeOverOf: (of) => `Tomarlo como escenario: ${of.label}`,
  tryItOf: (of) => `Probarlo: ${of.label}`,
  tooLong: "Un orden de tantos estados no se escribe en un archivo.",
  takenOver: (of) => `Se ha tomado como el escenario «${of.name}», que es el que se mira ahora.`,

  packagesLead:
    "Marque las palancas, por ejemplo lo que podría ponerse en una oferta. Se prueba cada combinación como vinculante: quedan como dice y nadie las cambia.",
  levers: "Palancas",
  mostLevers: (of) => `Hasta ${number(of.most)}.`,
  morePackages: (of) => `Otros ${number(of.count)} funcionan con tan pocas palancas.`,
  noToday: "El archivo no dice dónde están las cosas hoy.",
  safe: "aquí no puede romperse",
  unsafe: "aquí podría romperse",
  countLead:
    "De todos los órdenes estrictos de aquellos cuyas preferencias pueden cambiar, la proporción que hace del estado un equilibrio.",
  doCount: "Contar",
}
