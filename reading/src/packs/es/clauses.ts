import { type ActKind, type ClauseWords, list, setOf } from "../pack.ts"

const ACTS: Readonly<Record<ActKind, string>> = {
  offer: "ofrecer proponer plantear ofertar sugerir brindar invitar",
  promise: "prometer comprometer garantizar jurar",
  demand:
    "exigir pedir querer reclamar solicitar instar urgir exhortar reivindicar conminar emplazar apelar requerir demandar apremiar rogar suplicar presionar",
  threat: "amenazar advertir amagar",
  refuse:
    "rechazar negar rehusar vetar descartar oponer boicotear denegar declinar resistir repudiar desestimar reservar desechar ignorar plantar",
  accept:
    "aceptar acordar pactar aprobar firmar ratificar consentir avalar acatar suscribir renovar prorrogar sellar rubricar convenir autorizar refrendar",
  concede: "ceder conceder transigir renunciar claudicar recular flexibilizar",
  impose:
    "imponer bloquear sancionar congelar suspender embargar expulsar incautar confiscar despedir multar clausurar cerrar prohibir detener vetar restringir cancelar cortar arrestar desplegar retener subir retirar atacar bombardear ocupar secuestrar asaltar deportar desalojar endurecer gravar apresar encarcelar encerrar paralizar disolver allanar",
  lift: "levantar aliviar descongelar liberar desbloquear reabrir derogar restablecer eliminar suprimir restituir retirar indultar readmitir excarcelar reanudar desconvocar devolver amnistiar",
  meet: "reunir acoger viajar visitar",
  announce: "anunciar convocar lanzar decretar abandonar romper dimitir aplazar posponer",
}
export const acts = new Map<string, ActKind>()
for (const [kind, words] of Object.entries(ACTS))
  for (const word of list(words)) if (!acts.has(word)) acts.set(word, kind as ActKind)

export const actNouns = new Map<string, ActKind>(
  Object.entries({
    oferta: "offer",
    propuesta: "offer",
    promesa: "promise",
    compromiso: "promise",
    exigencia: "demand",
    demanda: "demand",
    amenaza: "threat",
    ultimátum: "threat",
    negativa: "refuse",
    rechazo: "refuse",
    concesión: "concede",
    concesiones: "concede",
    embargo: "impose",
    bloqueo: "impose",
    veto: "impose",
    huelga: "threat",
    paro: "threat",
  }) as [string, ActKind][],
)

export const saying = new Set(
  list(`decir afirmar asegurar declarar anunciar advertir señalar indicar añadir agregar explicar sostener insistir responder contestar replicar manifestar expresar comentar admitir reconocer confirmar negar desmentir revelar sugerir insinuar apuntar subrayar destacar recalcar
  reiterar precisar aclarar matizar puntualizar recordar lamentar denunciar criticar acusar prometer jurar amenazar pedir exigir reclamar preguntar escribir informar comunicar contar relatar narrar opinar considerar estimar calcular alegar argumentar objetar repetir proclamar pronosticar prever anticipar adelantar concluir resumir celebrar zanjar avisar remarcar espetar plantear proponer exhortar calificar detallar apostillar referir reponer llamar tachar ordenar bromear clamar remachar sentenciar ironizar rematar terciar enfatizar aseverar corroborar observar resumir prometer creer publicar mantener exclamar gritar razonar reflexionar esgrimir abundar incidir rebatir protestar alertar prevenir ahondar defender justificar confesar reprochar quejar susurrar lanzar soltar valorar argüir temer dudar sospechar suponer vaticinar augurar esperar`),
)
export const sayingPhrases =
  /(?<!\p{L})(?:(?:ha |han |había )?(?:dej(?:ó|a|aron|an|ado) (?:muy )?claro|hizo (?:saber|ver|constar)|hicieron saber|hecho saber|hace saber|dio a entender|dieron a entender|da a entender|puso de (?:manifiesto|relieve)|se (?:mostró|mostraron|muestra|muestran|declaró|dijo) (?:convencid|confiad|partidari|segur)[oa]s? de|está[n]? convencid[oa]s? de|es de la opinión de|no (?:tiene|tienen) duda de|tiene[n]? claro))(?= que)/giu
export const foretelling = new Set(["pronosticar", "prever", "calcular", "estimar", "vaticinar", "augurar"])
export const denying = new Set(["negar", "desmentir", "rechazar"])
export const asserting = new Set(
  list(
    "hablar acusar considerar tachar ver situar poner cifrar calcular contar estimar reconocer atribuir achacar culpar demostrar mostrar declarar proclamar calificar fijar situar negar desmentir elevar rebajar",
  ),
)
export const wanting = new Set(
  list("querer exigir pedir reclamar desear necesitar buscar pretender aspirar solicitar esperar demandar"),
)

const L = "(?<!\\p{L})"
const R = "(?!\\p{L})"

export const clauses: ClauseWords = {
  future: /(?:ará|arán|erá|erán|irá|irán|drá|drán)$/,
  conditional: /(?:aría|arían|ería|erían|iría|irían|dría|drían)$/,
  floated: new RegExp(
    `${L}(?:dispuest[oa]s?|list[oa]s? para|preparad[oa]s? para|abiert[oa]s? a|borrador|propuesta|plan|idea|salida|fórmula|apunt\\p{L}+ a|esboz\\p{L}+|barajan?)${R}`,
    "iu",
  ),
  weighed: new RegExp(
    `${L}(?:estudian?|estudiaba[n]?|estudiando|sopesan?|valora[n]?|evalúan?|considera[n]?|contemplan?|baraja[n]?|analizan?|examina[n]?|examinará[n]?|medita[n]?|se plantean?|debaten?)${R}`,
    "iu",
  ),
  ongoing: new RegExp(
    `${L}(?:previst[oa]s?|prevén?|planean?|tienen? previsto|va a|van a|está[n]? por|programad[oa]s?|convocad[oa]s?|en marcha|se dispone[n]?)${R}`,
    "iu",
  ),
  denied: new RegExp(
    `${L}(?:(?:niegan?|negó|negaron)(?! a\\s)|desmient\\p{L}+|desmintió|desmintieron|nadie habla de|no hay intención|descart\\p{L}+)${R}`,
    "iu",
  ),
  conditions: [
    {
      words: new RegExp(
        `${L}(?:s[oó]lo si|solamente si|[uú]nicamente si|s[oó]lo cuando|siempre que|siempre y cuando|a condici[oó]n de que|con la condici[oó]n de que|con tal de que|supeditad[oa]s? a(?: que)?|condicionad[oa]s? a(?: que)?|sujet[oa]s? a(?: que)?|no .{0,60}? hasta que|hasta que|una vez que|una vez(?= \\p{L}+[aio]d[oa]s? )|antes de que|en cuanto(?= )|tan pronto como|s[oó]lo .{0,40}? si)${R}`,
        "giu",
      ),
      type: "only_if",
    },
    {
      words: new RegExp(
        `${L}(?:a menos que|salvo que|a no ser que|excepto que|de lo contrario|en caso contrario|si no es as[ií]|si no(?=,)|de no ser as[ií]|sin que|sin(?= (?:un|una|el|la|los|las|ese|esa|esos|esas|\\p{Ll}+) )|a falta de|so pena de|o(?= (?:\\p{L}+(?:rá|rán|remos|ré) )))${R}`,
        "giu",
      ),
      type: "unless",
    },
    {
      words: new RegExp(
        `${L}(?:a cambio de (?:lo cual|ello|eso)|a cambio(?: de(?: que)?)?|en contrapartida|como contrapartida|en compensaci[oó]n|a su vez(?=,))${R}`,
        "giu",
      ),
      type: "exchange",
    },
    {
      words: new RegExp(
        `${L}(?:incluso si|aun si|mientras|en tanto|cuando(?= )|como(?= no )|si|en caso de(?: que)?|en el supuesto de que|(?<=^|[.;:—«“¿] ?|, )de(?= (?:no )?\\p{Ll}+(?:ar|er|ir)(?:l[oae]s?|se)?${R}))${R}`,
        "giu",
      ),
      type: "if",
    },
  ],
  deadline:
    /(?<!\p{L})(?:antes del?|a más tardar(?: el| en)?|no más tarde del?|como muy tarde(?: el)?|hasta(?: el| la| finales de| el final de)?|en un plazo(?: máximo)? de|en el plazo(?: máximo)? de|dentro de|en(?: un)? máximo(?: de)?|para(?: el| la| antes de)?|vence el|expira el)\s+(?:el\s+|la\s+|los\s+|próxim[oa]\s+)*$/iu,
  contingent: new RegExp(
    `${L}(?:moci[oó]n|recurso|amparo|cautelar(?:es)?|jueces|jurado|sondeos?|urnas|oleaje|viento|marea|granizada|nevada|fr[ií]o|helada|avalancha|alud|apag[oó]n|virus|pandemia|cotizaci[oó]n|crudo|tipo de cambio|tipos de inter[eé]s|inspectores|votantes|participaci[oó]n|investigaci[oó]n|fallo|sentencia|veredicto|decisi[oó]n|dictamen|votaci[oó]n|elecci[oó]n|elecciones|refer[eé]ndum|comicios|cosecha|sequ[ií]a|lluvias?|nieve|nevadas?|tormentas?|temporal|inundaci[oó]n|inundaciones|clima|heladas?|ola de calor|invierno|terremoto|hurac[aá]n|cicl[oó]n|encuestas?|precios?|mercados?|prueba|auditor[ií]a|inspecci[oó]n|recesi[oó]n|inflaci[oó]n|devaluaci[oó]n|quiebra|epidemia|brote|accidente|muerte|enfermedad|ca[ií]da|subida|alza|desplome|escasez|llegada|informe|nivel|deshielo|moneda|derrota|victoria|calor|primavera|verano|otoño|veto|incendio|auto|juzgado|juez|vendaval|granizo|plaga|esc[aá]ndalo|tribunal|embalse|caudal|riada|perderlas|ganarlas)${R}`,
    "iu",
  ),
  depends: new RegExp(
    `${L}(?:depende[n]?|dependerá[n]?|dependería[n]?|pende[n]?|penderá[n]?|está[n]? en manos|estará[n]? en manos|está[n]? a expensas|queda[n]? a expensas|a merced) (?:en (?:buena|gran) (?:parte|medida) |ahora |también |sobre todo )?del?(?= )`,
    "giu",
  ),
  befalls: new RegExp(
    `${L}(?:pierde[n]?|perdiera[n]?|perder(?:l[oa]s?)?|gana[n]?|ganara[n]?|ganar(?:l[oa]s?)?|cae[n]?|cayera[n]?|falla[n]?|fallara[n]?|fallase|rechaza[n]?|rechazara|tumba[n]?|tumbara|anula[n]?|anulara|avala[n]?|avalara|prospera[n]?|prosperara|fuera[n]? (?:negativ|favorable|adverso|contrari)\\p{L}*|es (?:negativ|favorable|advers|contrari)\\p{L}*|le da la razón|da la razón)${R}`,
    "iu",
  ),
  may: new RegExp(
    `${L}(?:podr[ií]an?|puede[n]?|pudiera[n]?|har[ií]an?|\\p{L}+(?:ar|er|ir|dr)[ií]an?|\\p{L}+(?:ar|er|ir|dr)[aá]n?)${R}`,
    "iu",
  ),
  event: new RegExp(
    `${L}(?:independientemente|con independencia|al margen de la voluntad|fuera del control)${R}`,
    "iu",
  ),
  dispute: new RegExp(
    `${L}(?:(?:niegan?|negó|negaron)(?! a\\s)|desmiente[n]?|desmintió|desmintieron|disputan?|discuten?|cuestionan?|rebate[n]?|contradice[n]?|rechaza[n]? (?:la acusaci[oó]n|las acusaciones|la cifra|las cifras|esa versi[oó]n)|(?:calific|tach|tild)\\p{L}+ .{0,50}de [«“"]?(?:fantas[ií]a|mentira|fals[oa]|bulo|absurd[oa]|rid[ií]cul[oa]|infundad[oa]|calumni\\p{L}+|disparate|montaje|invent\\p{L}+|infamia|burda|insulto|patraña|ficci[oó]n)|discrepan?|difieren|en disputa|en entredicho)${R}`,
    "iu",
  ),
  counter: new RegExp(
    `${L}(?:la cifra en|cifran? .{0,30} en|reconoce[n]? (?:s[oó]lo )?\\d|calculan?|estiman?|habla[n]? de \\d|cuenta[n]? \\d|sit[uú]a[n]? .{0,30} en|elevan? .{0,30} a|la reduce[n]? a|asegura[n]? (?:que|tener)|sostiene[n]? que|afirma[n]? que|dice[n]? que|seg[uú]n)${R}`,
    "iu",
  ),
  precedent: new RegExp(
    `${L}(?:en (?:1[5-9]|20)\\d\\d|anterior|previ[oa]|pasad[oa]|similar|precedente|(?:la |el )?(?:primera|segunda|tercera) (?:ronda|tregua)|(?:acuerdo|tregua|pacto|tratado|convenio|contrato|ronda|arreglo|conflicto|huelga|canje|alto el fuego|protocolo)[^.;]{0,40}(?:1[5-9]|20)\\d\\d)${R}`,
    "iu",
  ),
  treaty: new RegExp(
    `${L}(?:tregua|alto el fuego|acuerdo|pacto|tratado|convenio|protocolo|memor[aá]ndum|arreglo|contrato|cuota|oferta|ronda|conversaciones|canje|intercambio|disputa|huelga|conflicto|concesi[oó]n|moratoria|exenci[oó]n|plan|propuesta|mediaci[oó]n|bloqueo|boicot|recuento|mecanismo|negociaci[oó]n|negociaciones|compromiso)${R}`,
    "iu",
  ),
  outcomes: [
    [
      "broken",
      new RegExp(
        `${L}(?:colaps\\p{L}+|rompi[oó]|rompieron|rota|roto|viol\\p{L}+|incumpl\\p{L}+|se vino abajo|salt[oó] por los aires|fue ignorad[oa])${R}`,
        "iu",
      ),
    ],
    [
      "refused",
      new RegExp(`${L}(?:rechaz\\p{L}+|neg[oó]|negaron|declin[oó]|no acept\\p{L}+|desech\\p{L}+)${R}`, "iu"),
    ],
    [
      "failed",
      new RegExp(
        `${L}(?:fracas\\p{L}+|expir\\p{L}+|caduc\\p{L}+|se estanc\\p{L}+|sin (?:acuerdo|resultado)|naufrag\\p{L}+|qued[oó] en nada|venci[oó])${R}`,
        "iu",
      ),
    ],
    [
      "kept",
      new RegExp(
        `${L}(?:acat[oó]|acataron|cumpli[oó]|cumplieron|respet[oó]|respetaron|se mantuvo|vigente|vigencia|en vigor|funcion[oó]|dur[oó]|por (?:veinte|diez|\\d+) años)${R}`,
        "iu",
      ),
    ],
    ["pending", new RegExp(`${L}(?:pendiente|sigue sobre la mesa|sin respuesta|en estudio)${R}`, "iu")],
    [
      "agreed",
      new RegExp(
        `${L}(?:acord\\p{L}+|firm[oó]|firmad[oa]s?|firmaron|pactaron|pact[oó]|pactad[oa]s?|se cerr[oó]|sell[oó]|sellaron|renov[oó]|alcanz\\p{L}+|alcanzad[oa]|suscri\\p{L}+|termin[oó]|acab[oó])${R}`,
        "iu",
      ),
    ],
  ],
  wants: [
    {
      words: new RegExp(
        `${L}(?:no (?:quiere[n]?|acepta(?:rá[n]?|ría|n)?|aceptaremos|firmará[n]?|cederá[n]?|negociará[n]?|tolerará[n]?|permitirá[n]?|renunciará[n]?)|jamás (?:aceptará[n]?|firmará[n]?)|nunca (?:aceptará[n]?|aceptaremos)|rechaza[n]?|rechazó|rechazaron|se (?:niega[n]?|negó|negaron) a|descart(?:a[n]?|ó|aron)|se opone[n]? a|se opuso a|ni un|inaceptable)${R}`,
        "giu",
      ),
      what: "red_line",
      polarity: "against",
    },
    {
      words: new RegExp(
        `${L}(?:s[oó]lo .{0,40}? si|siempre que|a condici[oó]n de que|insist(?:e[n]?|ió|ieron) en(?: que)?|innegociable|l[ií]nea roja|irrenunciable|como m[ií]nimo)${R}`,
        "giu",
      ),
      what: "red_line",
      polarity: "for",
    },
    {
      words: new RegExp(
        `${L}(?:quiere[n]?|quería[n]?|pide[n]?|pidió|pidieron|exige[n]?|exigió|exigieron|reclama[n]?|reclamó|reclamaron|solicita[n]?|solicitó|solicitaron|busca[n]?|pretende[n]?|aspira[n]? a|desea[n]?|necesita[n]?|demanda[n]?|espera[n]? que|insta[n]? a|instó a|urge[n]? a|urgió a|reivindica[n]?|persigue[n]?|prefiere[n]?)${R}`,
        "giu",
      ),
      what: "want",
      polarity: "for",
    },
  ],
  harm: new RegExp(
    `${L}(?:huelga|paro|parar|abandonar|retirar\\p{L}*|cortar\\p{L}*|cerrar\\p{L}*|bloque\\p{L}+|suspender\\p{L}*|atacar|invadir|demandar|sanci\\p{L}+|arancel\\p{L}*|imponer|expulsar|boicot\\p{L}*|cancelar|dimitir|despedir|despidos|embarg\\p{L}+|prohibir|congelar|romper|denunciar|no (?:prorrogará[n]?|renovará[n]?|firmará[n]?|volverá[n]?)|escalar|tribunales|ocupar|levantarse de la mesa|incautar)${R}`,
    "iu",
  ),
  averting: new RegExp(
    `${L}(?:a menos que|salvo que|a no ser que|de lo contrario|en caso contrario|de no (?:ser así|hacerlo|\\p{L}+(?:ar|er|ir)(?:se|lo|la)?)|si (?:[^,.;]{2,60}? )?(?:no|nunca|rechaza[n]?|persiste[n]?|insiste[n]?|incumple[n]?|ignora[n]?|se niega[n]?|rompe[n]?))${R}`,
    "iu",
  ),
  granting: new RegExp(
    `${L}(?:a cambio|siempre que|siempre y cuando|a condición de|con la condición|con tal de que|en cuanto|una vez que|una vez(?= \\p{L}+[aio]d[oa]s? )|antes de que|s[oó]lo (?:si|cuando)|(?<!como )si (?!no${R})(?![^,.;]{0,60}${L}(?:no|rechaza|se niega)${R}))${R}`,
    "iu",
  ),
  objects: [
    {
      verbs: /^(?:cerrar|alcanzar|sellar|lograr|concluir|firmar)$/,
      object: /\b(?:acuerdo|pacto|tregua|convenio|compromiso|trato|preacuerdo|armisticio)/i,
      kind: "accept",
    },
    {
      verbs: /^(?:retirar|aparcar|abandonar|suavizar|rebajar)$/,
      object:
        /\b(?:exigencias?|demandas?|reclamaci[oó]n|reivindicaci[oó]n|veto|objeci[oó]n|denuncia|querella|condici[oó]n|amenaza)/i,
      kind: "concede",
    },
    {
      verbs: /^(?:mantener|celebrar|sostener)$/,
      object: /\b(?:reuni[oó]n|reuniones|conversaciones|encuentros?|negociaciones|consultas)/i,
      kind: "meet",
    },
    {
      verbs: /^(?:levantar|desconvocar|suspender|cesar)$/,
      object: /\b(?:huelga|paro|bloqueo|encierro|boicot|cortes?)/i,
      kind: "lift",
    },
    {
      verbs: /^(?:iniciar|comenzar|empezar|prolongar|mantener|ampliar|extender)$/,
      object: /\b(?:huelga|paros?|bloqueo|encierro|boicot|ocupaci[oó]n|embargo|cerco|veto)/i,
      kind: "impose",
    },
    {
      verbs: /^(?:presentar|interponer)$/,
      object: /\b(?:recurso|demanda|querella|denuncia|moci[oó]n|reclamaci[oó]n)/i,
      kind: "demand",
    },
    { verbs: /^(?:lanzar|dar|poner)$/, object: /\bultim[aá]tum/i, kind: "threat" },
    {
      verbs: /^(?:dar|otorgar|conceder)$/,
      object: /\b(?:visto bueno|luz verde|permiso|autorizaci[oó]n|consentimiento|aval)/i,
      kind: "accept",
    },
    {
      verbs: /^(?:retirar|llamar)$/,
      object: /\b(?:embajador|tropas|delegaci[oó]n|observadores|negociadores)/i,
      kind: "announce",
    },
    { verbs: /^(?:retirar)$/, object: /\b(?:ofertas?|propuestas?|subida|de la mesa)/i, kind: "refuse" },
    {
      verbs: /^(?:abrir|ofrecer|tender)$/,
      object: /\b(?:di[aá]logo|negociaci[oó]n|la mano)/i,
      kind: "offer",
    },
  ],
  idle: /^(?:a |en |hacer )?(?:comentar|comentarios|comentario|declaraciones|ser (?:identificad|nombrad|citad)|no (?:ser|dar|revelar)|dar (?:su|más|detalles|explicaciones|un nombre)|el anonimato|anonimato|identificarse|revelar|responder|contestar|confirmar|precisar|detallar|pronunciarse|decir|hablar con|entrar en|valorar|aclarar|explicar|la pregunta|si |cómo|por qué|cuándo)/i,
  steps: setOf(
    "decidir fallar votar publicar pronunciar examinar resolver revisar estudiar debatir dictaminar investigar inspeccionar celebrar comparecer",
  ),
  nobody: /^(?:nadie|ninguno|ninguna)$/,
  phrases: [
    {
      words: new RegExp(
        `${L}(?:es|son|resulta|está|están|sigue siendo) (?:del todo |absolutamente |sencillamente )?(?:innegociable|inaceptable|intolerable|impensable|inasumible|fuera de (?:discusión|lugar|la mesa)|descartad[oa]s?)${R}`,
        "giu",
      ),
      kind: "refuse",
      modality: "done",
      before: true,
    },
    {
      words: new RegExp(
        `${L}(?:sigue[n]?|permanece[n]?|continúa[n]?|se mantiene[n]?) (?:cerrad|cortad|bloquead|suspendid|paralizad|congelad|clausurad|vetad)[oa]s?${R}`,
        "giu",
      ),
      kind: "impose",
      modality: "ongoing",
      whole: true,
    },
    {
      words: new RegExp(
        `${L}(?:(?:ha|han|había) dado|dio|dieron|da|dan|concedió|ha concedido|fijó|puso) (?:[^,.;]{2,60}? )?(?:plazo|hasta [^,.;]{2,40}?|ultimátum|(?:\\p{L}+|\\d+) (?:horas|días|semanas|meses))(?: [^,.;]{2,40}?)? (?:para(?: que)?) (?<what>[^,.;]{4,120})`,
        "giu",
      ),
      kind: "demand",
      modality: "done",
    },
    {
      words: new RegExp(
        `${L}(?:(?:ha|han|había) (?:hecho|presentado|puesto|enviado|trasladado|remitido)|hizo|hicieron|presentó|presentaron|envió|remitió|trasladó|puse|puso|pusieron) (?:le |les )?(?<what>(?:una|su|otra|la) (?:nueva |última |primera |segunda )?(?:oferta|propuesta|contraoferta|contrapropuesta)(?: (?:de|para|por) [^,.;]{3,80})?)`,
        "giu",
      ),
      kind: "offer",
      modality: "done",
    },
    {
      words: new RegExp(
        `${L}(?:puso|pusieron|ha puesto|han puesto|pone|ponen) (?<what>[^,;]{3,70}?) (?:sobre|en|encima de) la mesa${R}`,
        "giu",
      ),
      kind: "offer",
      modality: "done",
    },
    {
      words: new RegExp(
        `${L}(?:las partes|ambas partes|las delegaciones|los equipos|las conversaciones|las negociaciones|la (?:próxima|segunda|tercera|cuarta|quinta|siguiente) (?:ronda|reunión|sesión|cita)) (?:se )?(?:volverán a reunir(?:se)?|reunirán|reúnen|reanudarán|reanudan|celebrará|tendrá lugar|retomarán|verán)${R}`,
        "giu",
      ),
      kind: "meet",
      modality: "ongoing",
      whole: true,
    },
    {
      words: new RegExp(
        `${L}no (?:est(?:á|án|aba|aban|aría|arían) )?(?:dispuest[oa]s?|list[oa]s?) a${R}`,
        "giu",
      ),
      kind: "refuse",
      modality: "done",
    },
    {
      words: new RegExp(
        `${L}no (?:se puede|piensa[n]?|va[n]? a|vamos a|pienso|podemos|tiene[n]? intención de)${R}`,
        "giu",
      ),
      kind: "refuse",
      modality: "done",
    },
    { words: new RegExp(`${L}no dudará[n]? en${R}`, "giu"), kind: "threat", modality: "done" },
    {
      words: new RegExp(
        `${L}(?:est(?:á|án|aba|aban|aría|arían)|se (?:mostró|mostraron|muestra[n]?)) (?:dispuest[oa]s?|abiert[oa]s?|list[oa]s?) a${R}`,
        "giu",
      ),
      kind: "offer",
      modality: "floated",
    },
    {
      words: new RegExp(`${L}(?:dijo que no|dice que no|dio un portazo) a${R}`, "giu"),
      kind: "refuse",
      modality: "done",
    },
    {
      words: new RegExp(
        `${L}(?:dio marcha atrás|dieron marcha atrás|dio su brazo a torcer|cambió de opinión)${R}`,
        "giu",
      ),
      kind: "concede",
      modality: "done",
      whole: true,
    },
    {
      words: new RegExp(`${L}(?:habría dado|dio|dieron|ha dado|han dado) (?:el|su) visto bueno${R}`, "giu"),
      kind: "accept",
      modality: "done",
      whole: true,
    },
  ],
  that: /^que$/,
  to: /^(?:a|de|en)$/,
  stop: /^(?:pero|mientras|aunque|porque|que|quien|cuando|si|después|antes|hasta|donde|sino|según|como|dijo|afirmó|tras|salvo)$/,
}
