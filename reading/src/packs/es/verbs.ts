import type { Form, VerbForm } from "../pack.ts"
import { list } from "../pack.ts"

// Regular, or with the change of spelling that their ending asks for.
const REGULAR = `requerir:ie apremiar rogar:ue desechar ignorar plantar sellar convenir autorizar refrendar flexibilizar bombardear asaltar deportar endurecer:zc apresar allanar excarcelar desconvocar reanudar readmitir aparcar suavizar cesar interponer iniciar empezar:ie extender:ie tender:ie exclamar gritar razonar reflexionar esgrimir abundar incidir rebatir alertar prevenir ahondar vaticinar augurar justificar susurrar soltar:ue suponer fiar ceder gritar comparecer:zc desvelar advertir:ie abandonar abordar abrir acabar acatar acelerar aceptar aclarar acompañar aconsejar acordar:ue actuar:ú acudir acusar adelantar adherir:ie
admitir adoptar advertir:ie afectar afirmar aguardar ajustar alcanzar alegar alertar aliviar alojar alterar amagar amenazar ampliar:í analizar anexar anular
anunciar añadir apartar aplazar aplicar apoyar apremiar aprobar:ue apuntar argumentar arrancar arreglar arrestar asegurar asistir asumir atacar atender:ie
aumentar autorizar avalar avanzar averiguar avisar ayudar bajar barajar bloquear boicotear buscar caducar calificar callar cambiar cancelar capturar
castigar celebrar censurar ceder cerrar:ie cesar citar clausurar cobrar colaborar combatir comentar comenzar:ie comparar compensar completar comprar
comprobar:ue comprometer comunicar conceder concertar:ie condenar condicionar confirmar confiar:í confiscar congelar conservar considerar consultar contar:ue
contemplar contestar continuar:ú contratar controlar convencer:z convocar coincidir cooperar coordinar corregir:i cortar costar:ue crear creer:y criticar cruzar
cubrir cuestionar cumplir dañar debatir decidir declarar decretar defender:ie dejar delegar demandar demorar demostrar:ue denegar:ie denunciar depender
depositar derogar derribar desafiar:í desalojar desarmar desautorizar desbloquear descartar descongelar desear deshacer designar desmentir:ie desmovilizar
desplegar:ie despedir:i destacar destinar destituir:y destruir:y detallar detectar detener devolver:ue dialogar dictaminar dictar difundir dimitir discrepar
discutir disolver:ue disputar dividir doblar dudar duplicar ejecutar elaborar elegir:i elevar eliminar embargar emitir empezar:ie emplazar emplear empujar encabezar
encarcelar encargar encontrar:ue endurecer:zc enfrentar enfriar:í entablar entender:ie entrar entregar enviar:í esbozar escuchar esperar establecer:zc estimar
estipular estudiar evacuar evaluar evitar examinar exceptuar exhortar exigir existir explicar explorar expresar expropiar expulsar extender:ie facilitar
fallar faltar favorecer:zc felicitar figurar fijar filtrar financiar firmar formar formular fracasar frenar funcionar ganar garantizar gastar girar gobernar:ie
habilitar hablar iniciar incluir:y incumplir indemnizar indicar indultar influir:y informar iniciar insinuar insistir inspeccionar instar intensificar intentar
intercambiar intervenir invadir invertir:ie investigar invitar invocar izar juntar jurar justificar juzgar lamentar lanzar legalizar levantar liberar limitar lograr luchar
llamar llegar llevar mandar manifestar:ie marcar marchar matar mediar mejorar mencionar militarizar modificar mostrar:ue movilizar mover:ue multar nacionalizar
necesitar negar:ie negociar nombrar normalizar notificar objetar obligar observar ocupar ocurrir ofrecer:zc operar opinar oponer optar ordenar organizar
otorgar pactar pagar paralizar parar participar partir pasar pausar pedir:i pelear penalizar pensar:ie perder:ie perdonar perjudicar permitir permanecer:zc persistir planear
plantear posponer postergar precisar preferir:ie preguntar preparar presentar presidir presionar prestar prever privatizar proclamar prohibir prolongar prometer promover:ue pronunciar
proponer prorrogar proseguir:i proteger protestar provocar publicar quedar quemar quitar rebajar recalcar recibir reclamar recomendar:ie reconocer:zc recordar:ue
recortar recuperar recurrir rechazar reducir referir:ie reformar reforzar:ue regresar reivindicar reiterar relajar remarcar renegociar renovar:ue renunciar repetir:i
reponer reportar representar reprochar repudiar requerir:ie rescindir reservar resistir resolver:ue respaldar respetar responder responsabilizar restablecer:zc restaurar restringir
resultar resumir retener retirar retomar retornar retrasar retroceder reunir revelar revertir:ie revisar revocar romper rubricar sabotear sancionar saludar secuestrar
secundar seguir:i señalar sentar:ie separar significar situar:ú sobrevivir solicitar solucionar someter sopesar sospechar sostener subrayar suceder sufrir sugerir:ie sumar
superar supervisar suplicar suprimir suspender sustituir:y tachar tantear tardar temer terminar tolerar tomar trabajar tramitar transferir:ie trasladar tratar
triplicar ubicar unir urgir usar utilizar valorar vencer:z vender verificar vetar viajar vigilar vincular violar visitar votar vulnerar zanjar invalidar
confesar:ie comparecer:zc anticipar adelantar apostar:ue agradecer:zc apelar aspirar aludir atribuir:y abogar admitir conminar reafirmar ratificar sellar
clamar remachar sentenciar ironizar rematar terciar enfatizar aseverar corroborar resumir opinar retar llamar bromear espetar apostillar exhortar rematar pronosticar calcular afear achacar reprochar
replicar enterar encerrar:ie firmar paralizar
incautar cancelar detallar puntualizar matizar zarpar atracar reabrir reanudar restituir:y retractar descender:ie recapacitar inspirar quejar
ofertar subastar gravar expirar vencer:z ampliar:í eximir exonerar amnistiar:í conmutar deponer entregar repatriar canjear asesinar`

// lemma: 3rd person singular and plural of present, preterite, then stem of future, subjunctive, imperfect subjunctive, participle
const IRREGULAR = `ser es son fue fueron ser se fue sido|estar está están estuvo estuvieron estar esté estuvie estado|haber ha han hubo hubieron habr hay hubie habido|
tener tiene tienen tuvo tuvieron tendr teng tuvie tenido|hacer hace hacen hizo hicieron har hag hicie hecho|decir dice dicen dijo dijeron dir dig dije dicho|
ir va van fue fueron ir vay fue ido|venir viene vienen vino vinieron vendr veng vinie venido|poner pone ponen puso pusieron pondr pong pusie puesto|
querer quiere quieren quiso quisieron querr quier quisie querido|poder puede pueden pudo pudieron podr pued pudie podido|saber sabe saben supo supieron sabr sep supie sabido|
dar da dan dio dieron dar d die dado|ver ve ven vio vieron ver ve vie visto|deber debe deben debió debieron deber deb debie debido|salir sale salen salió salieron saldr salg salie salido|
traer trae traen trajo trajeron traer traig traje traído|conducir conduce conducen condujo condujeron conducir conduzc conduje conducido|reducir reduce reducen redujo redujeron reducir reduzc reduje reducido|
imponer impone imponen impuso impusieron impondr impong impusie impuesto|proponer propone proponen propuso propusieron propondr propong propusie propuesto|exponer expone exponen expuso expusieron expondr expong expusie expuesto|
oponer opone oponen opuso opusieron opondr opong opusie opuesto|disponer dispone disponen dispuso dispusieron dispondr dispong dispusie dispuesto|reponer repone reponen repuso repusieron repondr repong repusie repuesto|
posponer pospone posponen pospuso pospusieron pospondr pospong pospusie pospuesto|suponer supone suponen supuso supusieron supondr supong supusie supuesto|mantener mantiene mantienen mantuvo mantuvieron mantendr manteng mantuvie mantenido|
sostener sostiene sostienen sostuvo sostuvieron sostendr sosteng sostuvie sostenido|detener detiene detienen detuvo detuvieron detendr deteng detuvie detenido|obtener obtiene obtienen obtuvo obtuvieron obtendr obteng obtuvie obtenido|
retener retiene retienen retuvo retuvieron retendr reteng retuvie retenido|abstener abstiene abstienen abstuvo abstuvieron abstendr absteng abstuvie abstenido|contener contiene contienen contuvo contuvieron contendr conteng contuvie contenido|convenir conviene convienen convino convinieron convendr conveng convinie convenido|
intervenir interviene intervienen intervino intervinieron intervendr interveng intervinie intervenido|desdecir desdice desdicen desdijo desdijeron desdecir desdig desdije desdicho|contradecir contradice contradicen contradijo contradijeron contradir contradig contradije contradicho|
pedir pide piden pidió pidieron pedir pid pidie pedido|seguir sigue siguen siguió siguieron seguir sig siguie seguido|proseguir prosigue prosiguen prosiguió prosiguieron proseguir prosig prosiguie proseguido|oír oye oyen oyó oyeron oir oig oye oído|
romper rompe rompen rompió rompieron romper romp rompie roto|abrir abre abren abrió abrieron abrir abr abrie abierto|reabrir reabre reabren reabrió reabrieron reabrir reabr reabrie reabierto|cubrir cubre cubren cubrió cubrieron cubrir cubr cubrie cubierto|escribir escribe escriben escribió escribieron escribir escrib escribie escrito|
devolver devuelve devuelven devolvió devolvieron devolver devuelv devolvie devuelto|resolver resuelve resuelven resolvió resolvieron resolver resuelv resolvie resuelto|volver vuelve vuelven volvió volvieron volver vuelv volvie vuelto|morir muere mueren murió murieron morir muer murie muerto|
satisfacer satisface satisfacen satisfizo satisficieron satisfar satisfag satisficie satisfecho|deshacer deshace deshacen deshizo deshicieron deshar deshag deshicie deshecho|prever prevé prevén previó previeron prever preve previe previsto|caer cae caen cayó cayeron caer caig caye caído|
creer cree creen creyó creyeron creer cre creye creído|construir construye construyen construyó construyeron construir construy construye construido|huir huye huyen huyó huyeron huir huy huye huido|valer vale valen valió valieron valdr valg valie valido|
producir produce producen produjo produjeron producir produzc produje producido|traducir traduce traducen tradujo tradujeron traducir traduzc traduje traducido|componer compone componen compuso compusieron compondr compong compusie compuesto|leer lee leen leyó leyeron leer le leye leído`

interface Parts {
  readonly present: readonly [string, string]
  readonly past: readonly [string, string]
  readonly future: string
  readonly subjunctive: string
  readonly imperfect: string
  readonly participle: string
}

// The stem as it stands before another vowel than in the infinitive.
function before(stem: string, ending: string, vowel: "e" | "a"): string {
  if (ending === "ar" && vowel === "e") {
    if (/c$/.test(stem)) return `${stem.slice(0, -1)}qu`
    if (/g$/.test(stem)) return `${stem}u`
    if (/gu$/.test(stem)) return `${stem.slice(0, -1)}ü`
    if (/z$/.test(stem)) return `${stem.slice(0, -1)}c`
  }
  if (ending !== "ar" && vowel === "a") {
    if (/gu$/.test(stem)) return stem.slice(0, -1)
    if (/g$/.test(stem)) return `${stem.slice(0, -1)}j`
    if (/c$/.test(stem)) return `${stem.slice(0, -1)}z`
  }
  return stem
}

// The stem under stress: "cerrar:ie" makes "cierr".
function stressed(stem: string, change: string): string {
  if (change === "ie") return stem.replace(/e(?=[^e]*$)/, "ie")
  if (change === "ue") return stem.replace(/o(?=[^o]*$)/, "ue")
  if (change === "i") return stem.replace(/e(?=[^e]*$)/, "i")
  if (change === "y") return `${stem}y`
  if (change === "í") return stem.replace(/i$/, "í")
  if (change === "ú") return stem.replace(/u$/, "ú")
  return stem
}

function partsOf(lemma: string, change: string): Parts {
  const stem = lemma.slice(0, -2)
  const ending = lemma.slice(-2)
  const strong = stressed(stem, change)
  const zc = change === "zc" ? `${stem.slice(0, -1)}zc` : null
  if (ending === "ar") {
    const soft = before(strong, ending, "e")
    return {
      present: [`${strong}a`, `${strong}an`],
      past: [`${stem}ó`, `${stem}aron`],
      future: lemma,
      subjunctive: soft,
      imperfect: `${stem}a`,
      participle: `${stem}ado`,
    }
  }
  const weak = ending === "ir" && /^(?:ie|i)$/.test(change) ? stem.replace(/e(?=[^e]*$)/, "i") : stem
  const glide = change === "y"
  return {
    present: [`${strong}e`, `${strong}en`],
    past: glide ? [`${stem}yó`, `${stem}yeron`] : [`${weak}ió`, `${weak}ieron`],
    future: lemma,
    subjunctive: zc ?? before(strong, ending, "a"),
    imperfect: glide ? `${stem}ye` : `${weak}ie`,
    participle: /[aeo]$/.test(stem) ? `${stem}ído` : `${stem}ido`,
  }
}

class Forms {
  readonly verbs = new Map<string, VerbForm[]>()

  put(text: string, lemma: string, form: Form): void {
    const known = this.verbs.get(text)
    if (known === undefined) this.verbs.set(text, [{ lemma, form }])
    else if (!known.some((each) => each.lemma === lemma && each.form === form)) known.push({ lemma, form })
  }

  all(lemma: string, parts: Parts): void {
    const put = (form: Form, ...texts: string[]): void => {
      for (const text of texts) this.put(text, lemma, form)
    }
    const stem = lemma.slice(0, -2)
    const isAr = lemma.endsWith("ar")
    put(
      "base",
      lemma,
      `${lemma}se`,
      `${lemma}lo`,
      `${lemma}la`,
      `${lemma}los`,
      `${lemma}las`,
      `${lemma}le`,
      `${lemma}les`,
    )
    put("present", ...parts.present)
    put("past", ...parts.past, ...(isAr ? [`${stem}aba`, `${stem}aban`] : [`${stem}ía`, `${stem}ían`]))
    for (const end of ["á", "án", "é", "emos"]) put("future", parts.future + end)
    for (const end of ["ía", "ían", "íamos"]) put("conditional", parts.future + end)
    const soft = isAr ? "e" : "a"
    put("subjunctive", ...["", "n", "mos"].map((end) => parts.subjunctive + soft + end))
    put("subjunctive", ...["ra", "ran", "se", "sen"].map((end) => parts.imperfect + end))
    const root = parts.participle.slice(0, -1)
    put("participle", ...["o", "a", "os", "as"].map((end) => root + end))
    put("gerund", isAr ? `${stem}ando` : `${parts.imperfect.replace(/e$/, "")}endo`)
    // What the first person says in quotations.
    if (isAr) put("past", `${before(stem, "ar", "e")}é`, `${stem}amos`)
    else put("past", `${stem}í`, `${stem}imos`)
    put("present", isAr ? `${stem}amos` : `${stem}${lemma.endsWith("er") ? "e" : "i"}mos`)
  }
}

/** The forms of Spanish verbs, of the third person above all. */
export function spanishVerbs(): ReadonlyMap<string, readonly VerbForm[]> {
  const forms = new Forms()
  const irregular = new Set<string>()
  for (const line of IRREGULAR.split("|")) {
    const [lemma, p1, p2, t1, t2, future, subjunctive, imperfect, participle] = list(line) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    irregular.add(lemma)
    forms.all(lemma, { present: [p1, p2], past: [t1, t2], future, subjunctive, imperfect, participle })
  }
  for (const each of list(REGULAR)) {
    const [lemma, change = ""] = each.split(":") as [string, string?]
    if (!irregular.has(lemma)) forms.all(lemma, partsOf(lemma, change))
  }
  for (const [text, lemma, form] of EXTRA) forms.put(text, lemma, form)
  return forms.verbs
}

const EXTRA: readonly (readonly [string, string, Form])[] = [
  ["era", "ser", "past"],
  ["eran", "ser", "past"],
  ["iba", "ir", "past"],
  ["iban", "ir", "past"],
  ["sea", "ser", "subjunctive"],
  ["sean", "ser", "subjunctive"],
  ["haya", "haber", "subjunctive"],
  ["hayan", "haber", "subjunctive"],
  ["esté", "estar", "subjunctive"],
  ["estén", "estar", "subjunctive"],
  ["dé", "dar", "subjunctive"],
  ["den", "dar", "subjunctive"],
  ["prohíbe", "prohibir", "present"],
  ["prohíben", "prohibir", "present"],
  ["reúne", "reunir", "present"],
  ["reúnen", "reunir", "present"],
  ["reúna", "reunir", "subjunctive"],
  ["reúnan", "reunir", "subjunctive"],
  ["dijera", "decir", "subjunctive"],
  ["dijeran", "decir", "subjunctive"],
]

const ENDINGS: readonly (readonly [RegExp, Form])[] = [
  [/^\p{Ll}{2,}(?:[ai]ó|eyó|[^aeiouáéíóú]ó|aron|ieron|eyeron)$/u, "past"],
  [/^\p{Ll}{2,}[aei]rán?$/u, "future"],
  [/^\p{Ll}{2,}[aei]rían?$/u, "conditional"],
]

/** What an ending tells of a verb that is not listed. */
export function guessed(word: string): readonly VerbForm[] | undefined {
  const form = ENDINGS.find(([ending]) => ending.test(word))?.[1]
  return form === undefined ? undefined : [{ lemma: word.replace(/(?:ó|aron|ieron|rán?|rían?)$/, ""), form }]
}
