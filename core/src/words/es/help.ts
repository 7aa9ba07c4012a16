import { DEFAULT_CONCEPTS, FURTHER_CONCEPTS } from "../../engine/index.ts"
import type { Catalogue } from "../catalogue.ts"

export const help: Catalogue["cli"]["help"] = {
  parley:
    "Parley averigua qué desenlaces de un conflicto se sostendrían y por qué, a partir de un archivo que dice quién puede hacer qué, qué no puede darse y qué quiere cada parte.",
  helpFlag: "mostrar esta ayuda",
  versionFlag: "mostrar la versión",
  titles: {
    "Usage:": "Uso:",
    "Arguments:": "Argumentos:",
    "Options:": "Parámetros:",
    "Global Options:": "Parámetros generales:",
    "Commands:": "Comandos:",
    "Examples:": "Ejemplos:",
  },
  placeholders: {
    options: "parámetros",
    command: "comando",
    folder: "carpeta",
    files: "archivos",
    file: "archivo",
    id: "id",
    tag: "idioma",
    n: "n",
    size: "tamaño",
    list: "lista",
    which: "cuáles",
    how: "modo",
    expression: "expresión",
    format: "formato",
    state: "estado",
    date: "fecha",
    concept: "concepto",
    kind: "tipo",
    address: "dirección",
    path: "ruta",
    name: "nombre",
    new: "nuevo",
  },
  examples: `Ejemplos:
parley analyze cases/venezuela-2024/conflict.yaml --lang es
parley explain cases/venezuela-2024/conflict.yaml --state 1 --concept seq
parley new mi-conflicto

ARCHIVO puede ser - para la entrada estándar. ESTADO es una cadena de Y y N,
una etiqueta, un número de estado, un código decimal como d13 o un desenlace por
su identificador o su nombre. Las expresiones pueden nombrar desenlaces por su
identificador; entre una opción y un desenlace del mismo identificador se
entiende la opción.
Con PARLEY_LANG=es en el entorno no hace falta --lang es.
Códigos de salida: 0 hecho, 1 la entrada está mal, 2 el comando está mal,
3 detenido por un límite o una señal.`,
  exampleOf: {
    new: "  parley new mi-conflicto",
    check: "  parley check cases/venezuela-2024/conflict.yaml --lang es",
    analyze: `  parley analyze cases/venezuela-2024/conflict.yaml --lang es
parley analyze cases/venezuela-2024/conflict.yaml --scenario successor
parley analyze cases/venezuela-2024/conflict.yaml --json --states all`,
    answer: `  parley answer cases/venezuela-2024/conflict.yaml --lang es
parley answer cases/venezuela-2024/conflict.yaml --to "leave and amnesty" --lang es`,
    explain: `  parley explain cases/venezuela-2024/conflict.yaml --state 1 --lang es
parley explain cases/venezuela-2024/conflict.yaml --state 99 --scenario successor
parley explain cases/venezuela-2024/conflict.yaml --state 99 --than 50`,
    paths: `  parley paths cases/venezuela-2024/conflict.yaml --lang es
parley paths cases/venezuela-2024/conflict.yaml --by improvements --to 1`,
    sure: `  parley sure cases/venezuela-2024/conflict.yaml --lang es
parley sure cases/venezuela-2024/conflict.yaml --state 99 --samples 5000`,
    change: `  parley change cases/venezuela-2024/conflict.yaml --to "leave and amnesty" --lang es
parley change cases/venezuela-2024/conflict.yaml --scenario successor --to "leave and amnesty" --levers us
parley change cases/syria-iraq-1975/conflict.yaml --to 2 --who syria --count`,
    brief: `  parley brief cases/venezuela-2024/conflict.yaml -o informe.html --lang es
parley brief cases/venezuela-2024/conflict.yaml --format md --lang es`,
    publish: `  parley publish cases/venezuela-2024/conflict.yaml -o pagina.html
parley publish cases/venezuela-2024/conflict.yaml --without sources,forecasts -o pagina.html`,
    offers: `  parley offers cases/venezuela-2024/conflict.yaml --lang es
parley offers cases/venezuela-2024/conflict.yaml --scenario successor`,
    evidence: `  parley evidence cases/venezuela-2024/conflict.yaml --lang es
parley evidence cases/venezuela-2024/conflict.yaml --without journal`,
    compare: `  parley compare cases/venezuela-2024/conflict.yaml --lang es
parley compare antes.yaml ahora.yaml --lang es`,
    history: "  parley history cases/venezuela-2024/conflict.yaml --lang es",
    forecasts: "  parley forecasts --lang es",
    import: "  parley import conflicto.gmcr -o conflicto.yaml",
    export: `  parley export cases/venezuela-2024/conflict.yaml --to csv --lang es
parley export cases/venezuela-2024/conflict.yaml --to gmcr -o venezuela.gmcr`,
    schema: "  parley schema -o esquema.json",
    cases: `  parley cases --lang es
parley cases venezuela-2024`,
    read: `  parley read informe.txt --date 2024-08-12
parley read informe.txt pagina.html -o lectura.json
parley read informe.txt -o borrador.yaml`,
    serve: "  parley serve cases --open --lang es",
  },
  change:
    "dice qué haría falta para que se sostenga un estado o una expresión: condiciones, cambios mínimos, paquetes y el camino",
  new: "crea una carpeta con un archivo de conflicto pequeño para empezar",
  check: "dice qué está mal o es dudoso en archivos de conflicto",
  analyze: "averigua qué desenlaces se sostendrían",
  explain: "da las razones por las que un estado es estable o no",
  paths: "muestra cómo podrían llegar las partes desde hoy a un desenlace",
  sure: "dice hasta qué punto son seguros los desenlaces: qué cambia cada supuesto, qué no cambia nada y en cuántos mundos se sostienen",
  answer: "da la respuesta en una frase",
  brief: "escribe un informe: dos páginas para leer y un anexo para comprobarlas",
  publish:
    "escribe una página HTML para entregar: el conflicto con la mesa de trabajo para verlo, y nada más hace falta",
  offers: "dice qué ofertas se sostendrían, quién las rompería y qué valen para cada parte",
  evidence: "dice en qué se apoyan los desenlaces y qué cae con una fuente o afirmación",
  compare:
    "pone el archivo y sus escenarios uno junto a otro: qué se sostiene en todos, qué en uno solo y desde cuándo; o dice qué difiere entre dos archivos y qué supone para los desenlaces",
  history: "dice qué movimientos convinieron a quien los hizo y qué no explica el modelo",
  forecasts:
    "enumera los pronósticos que constan, con su puntuación de Brier (por omisión: la biblioteca de casos)",
  import: "convierte un archivo de otro programa en un archivo de conflicto",
  export: "escribe un conflicto, sus resultados o sus movimientos en otro formato",
  schema: "muestra el JSON Schema del archivo de conflicto",
  read: "dice lo que unos textos cuentan de un conflicto, cada cosa con sus palabras: quién actúa y habla, qué se ofrece, con qué condiciones y hasta cuándo",
  cases: "enumera la biblioteca de casos o muestra uno de sus archivos",
  serve: "abre una carpeta de conflictos en la mesa de trabajo, en el navegador",
  lang: "el idioma en que hablar, por ejemplo es (también: PARLEY_LANG)",
  json: "mostrar un solo documento JSON",
  scenario: "superponer un escenario del archivo",
  asOf: "en otra fecha, mes o año: el estado de hoy es el que resulta de los hechos hasta entonces",
  scenarioOrAll:
    "un solo escenario del archivo, o all (por omisión: el archivo tal como está y cada escenario)",
  output: "escribir en un archivo en lugar de la pantalla",
  force: "reemplazar el archivo si existe",
  limitStates: "el máximo de estados factibles con que trabajar (por omisión: 67.108.864)",
  threads: "cuántos hilos trabajan en un conflicto grande (por omisión: uno por núcleo)",
  maxMemory:
    "la memoria máxima que usar, por ejemplo 2G u 800M (por omisión: tres cuartos de la que está libre)",
  concepts: `conceptos, separados por comas: ${DEFAULT_CONCEPTS.join(", ")} (estos por omisión), ${FURTHER_CONCEPTS.join(", ")}`,
  conceptOf: "un concepto para cada decisor, por ejemplo us=seq,ussr=nash: equilibrios de la mezcla",
  coalitions: "examinar también las coaliciones",
  strict: "no escribir nada si el archivo tiene algún error",
  states: "los estados que enumerar: equilibria (por omisión), all o none; de dot, all para el grafo entero",
  separator: "de csv y tidy: comma (coma, por omisión), semicolon (punto y coma) o tab (tabulador)",
  where:
    "enumerar solo los estados en que es verdadera una expresión sobre opciones, por ejemplo 'leave and amnesty'",
  limit: "enumerar como máximo tantos estados, los primeros por número",
  format: "text (por omisión), json, ndjson, csv, tidy, md, latex o html",
  depth: "cuántos pasos a la vez se miran: 1 o 2 (por omisión)",
  samples: "cuántos mundos se sortean; por omisión 1000",
  seed: "dónde empieza el sorteo: el mismo número da el mismo resultado; por omisión 1",
  chances:
    "en cuántos mundos de cada 100 algo es de otro modo, según su confianza; por omisión high=5,medium=20,low=40",
  ties: "estados que a un decisor le dan igual: se dejan así (kept, por omisión) o se ordenan al azar en cada mundo (random)",
  wanted: "lo que ha de sostenerse: un estado o una expresión sobre opciones; puede darse varias veces",
  notWanted: "lo que no ha de sostenerse; puede darse varias veces",
  reached: "además, desde hoy se ha de llegar allí por movimientos que sirvan a quien los hace",
  oneConcept: "el concepto según el cual ha de sostenerse; por omisión seq",
  who: "decisores cuyas preferencias pueden cambiar, separados por comas (por omisión, todos)",
  keep: "lo que queda como está, separado por comas: decisores, enunciados (us.1), opciones o situation",
  steps: "cuántos pasos pueden cambiar los enunciados como mucho: de 1 a 3 (por omisión)",
  answers: "cuántas respuestas de cada clase; por omisión 3",
  levers: "opciones, o decisores para todas las suyas, de las que se prueba cada combinación como vinculante",
  count: "cuenta los órdenes estrictos de --who que hacen que el estado se sostenga",
  countSamples: "cuántos órdenes se sortean donde son demasiados para contarlos; por omisión 10000",
  take: "convierte una respuesta, como S1, en un escenario, e imprime el archivo con él",
  as: "el id de ese escenario; por omisión taken",
  leftOut:
    "lo que se omite, separado por comas: evidence, sources, claims, events, offers, forecasts, review, summary, preferences:ID, scenario:ID",
  only: "los lugares que muestra la página, separados por comas; se omite lo que ningún otro cuenta",
  frozen: "los resultados como una imagen, sin la mesa de trabajo y sin lo que quiere cada parte",
  password: "cierra la página: se pide en la terminal, o se toma de PARLEY_PASSWORD o de la entrada estándar",
  embed: "la hace para un marco tan alto como lo que muestra, e imprime el marco",
  pageOutput: "la página que se escribe, o una carpeta para un servidor web",
  pageDate: "la fecha, el mes o el año al pie de la página (por omisión: asOf del archivo)",
  readDate: "cuándo se publicaron los textos, como AAAA-MM-DD (por omisión: lo que dicen ellos mismos)",
  publisher: "de quién son los textos: un medio que se nombra a sí mismo no es una fuente aparte",
  doubtful: "también lo dudoso",
  besideFile:
    "decir lo que es nuevo frente a este archivo de conflicto, lo que lo confirma y lo que lo contradice",
  withFile: "ofrece en la página guardar el archivo, sin lo que se omite",
  answerTo: "responder por este estado, desenlace o expresión sobre opciones",
  briefTo: "decir además qué haría falta para que se sostenga este estado o expresión",
  briefFormat: "html, md o docx (Word); por omisión, según la terminación del archivo, y si no md",
  briefLength: "full, o short: la frase, su figura, los juicios y qué los cambiaría",
  noAnnex: "omitir el anexo",
  briefWithout: "lo que se omite del archivo antes de hacer el informe; véase parley publish",
  state:
    "el estado que explicar: una cadena de Y y N, una etiqueta, un número (#5 es siempre un número) o un código como d13",
  than: "decir en cambio por qué cada parte prefiere --state a este estado, o no",
  dm: "explicar solo para este decisor",
  concept: "explicar solo según este concepto",
  from: "dónde empiezan los caminos (por omisión: hoy)",
  to: "adónde llevan (por omisión: los equilibrios)",
  by: "moves (cualquier movimiento, por omisión) o improvements (solo lo que conviene a quien se mueve)",
  until: "detenerse en el primer equilibrio según este concepto",
  restingState: "solo de este desenlace: una cadena de Y y N, una etiqueta, un número o un código",
  without: "qué cae sin estas fuentes o afirmaciones, separadas por comas",
  to_: "conflicto: yaml, json, gmcr, nfg; tabla: text, csv, tidy, md, latex, html; grafo de movimientos: dot, graphml; resultados: results (JSON), ndjson",
  port: "el puerto en que escuchar (por omisión: 4747 o el primero libre después de él)",
  host: "la dirección en que escuchar (por omisión: 127.0.0.1, a la que solo llega esta máquina)",
  newKey: "crear una clave nueva; las direcciones y páginas de antes dejan de servir",
  open: "abrir también el navegador",
  inFront: "el conflicto que mostrar primero, por su ruta en la carpeta",
}
