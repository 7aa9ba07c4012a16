import { list, type NounClass, setOf } from "../pack.ts"

export const determiners = setOf(
  "el la los las un una unos unas su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel aquella aquellos ambos ambas todo toda todos todas algún alguna algunos algunas cada ningún ninguna varios varias muchos muchas otro otra otros otras lo al del",
)
export const indefinite = setOf(
  "un una unos unas varios varias algunos algunas dos tres cuatro cinco seis siete ocho nueve diez decenas cientos otro otra otros otras diversos distintos ciertos",
)
export const prepositions = setOf(
  "de del en a al con por para contra entre sin sobre bajo desde hasta hacia según tras ante durante mediante salvo excepto incluso como",
)
export const of = setOf("de del para en con a al ante")
export const places = setOf("en desde hacia hasta cerca")
export const conjunctions = setOf(
  "y e o u ni pero sino mientras aunque porque si cuando donde que quien quienes cual cuales cuyo cuya como pues luego",
)
export const and = setOf("y e o u")
export const relatives = setOf("que quien quienes cual cuales cuyo cuya donde")
export const auxiliaries = setOf(
  "ha han había habían he hemos haya hayan hubiera habrá habrán habría habrían es son era eran fue fueron será serán sería serían está están estaba estaban debe deben deberá deberán puede pueden podrá podrán podría podrían va van sigue siguen quiere quieren no se le les lo la los las nos me te",
)
export const negations = setOf("no ni nunca jamás nadie nada ningún ninguna ninguno tampoco sin")
export const adverbs =
  /^(?:también|ya|todavía|aún|ahora|luego|después|antes|ayer|hoy|anoche|además|solo|sólo|siempre|nunca|jamás|apenas|incluso|entonces|así|sin embargo|\p{L}+mente)$/u

export const common =
  setOf(`a ahora al algo alguien algún alguna algunas alguno algunos allí ambas ambos ante antes aquel aquella aquello aquí así aun aunque ayer bajo bien cada casi como con contra cual cualquier cuando cuanto cuatro cuarta cuyo de del desde después
donde dos durante e el él ella ellas ellos en entonces entre era es esa esas ese eso esos esta está estas este esto estos fue fueron ha había habría hace hacia han hasta hay hoy incluso la las le les lo los luego mas más me menos mi mientras mucho muchos muy nada nadie ni ningún ninguna
no nos nosotros o os otra otras otro otros para pero poco por porque primera primero pues que qué quien quién quienes se según segunda segundo ser si sí sido siempre sin sino sobre solo sólo son su sus también tampoco tan tanto te tercera tercero tiene todas todavía todo todos tras tres tu u un una unas uno unos usted ustedes va varias varios y ya yo
fuentes vecinos trabajadores diplomáticos analistas expertos funcionarios negociadores mediadores emisarios
comunicado conjunto anexo artículo capítulo sección página parte punto nota actualización análisis opinión contexto pregunta respuesta preguntado preguntada resumen acta transcripción editorial urgente exclusiva entrevista reportaje crónica
ninguna ninguno hoy ayer mañana lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre si cuatro cinco seis siete ocho nueve diez once doce quince veinte
pese tanto ante desde salvo excepto dicho dicha asimismo igualmente finalmente mientras actualmente anteriormente posteriormente aquello lo allí ahí jamás nunca habrá hubo existe existen queda quedan falta faltan debe deben puede pueden podría quizá quizás tal vez`)

export const pronouns = new Map<string, "one" | "many" | "thing" | "speaker" | "we">([
  ["él", "one"],
  ["ella", "one"],
  ["ellos", "many"],
  ["ellas", "many"],
  ["yo", "speaker"],
  ["nosotros", "we"],
])

const NOUNS: Readonly<Partial<Record<NounClass, string>>> = {
  source: `fuente fuentes funcionario funcionarios funcionaria funcionarias diplomático diplomáticos diplomática diplomáticas allegado allegados asesor asesores asesora asesoras negociador negociadores negociadora negociadoras mediador mediadores mediadora mediadoras enviado enviados enviada emisario emisarios
    intermediario intermediarios personas persona concejala concejal concejales compañeros miembro miembros conocedores entorno colaborador colaboradores testigo testigos participante participantes representante representantes delegado delegados aliado aliados cargo cargos responsable responsables técnicos perito peritos facilitador facilitadores observadores`,
  person: `prefecto prefecta intendente intendenta corregidor síndico procurador cacique comunero letrado administrador administradora liquidador capataz contramaestre interventor interventora decano decana abad imán rabino trabajador trabajadora conductor conductora enfermero enfermera médico maestro maestra docente minero agricultor agricultora campesino campesina ganadero ganadera pescador pescadora residente manifestante huelguista estudiante piloto estibador empleado empleada comerciante votante activista transportista camionero regante familiar víctima inquilino usuario pasajero jubilado indígena colono hotelero refugiado preso rehén taxista ferroviario soldado rebelde guerrillero madre padre sacerdote tendero marinero armador mariscadora mariscador percebeiro viceministro viceministra edil subsecretario subsecretaria conselleira conselleiro consellera homólogo homóloga exministro exministra expresidente expresidenta obispo arzobispo rector rectora coordinador coordinadora fiscal mandatario mandataria portavoz portavoces ministro ministra ministros presidente presidenta presidentes vicepresidente vicepresidenta canciller cancilleres primer-ministro gobernador gobernadora alcalde alcaldesa director directora directores directivos secretario secretaria embajador embajadora comisario comandante general senador senadora diputado diputada diputados
    líder líderes dirigente dirigentes abogado abogada abogados rey reina príncipe emir jefe jefa juez jueza jueces árbitro árbitros sucesor sucesora antecesor consejero consejera gerente dueño dueños propietario propietarios fundador tesorero vocera vocero voceros voceras candidato candidata consejero-delegado`,
  analyst: `analista analistas experto experta expertos expertas profesor profesora economista economistas historiador historiadora politólogo politóloga investigador investigadora catedrático catedrática consultora especialista especialistas`,
  body: `mancomunidad caja entidad sociedad mesa colectivo hermandad confederación agrupación movimiento frente consejería conselleria subsecretaría gobernación alcaldía prefectura obispado diócesis arzobispado rectorado claustro universidad bufete aseguradora lonja audiencia capitanía observatorio ministerio departamento embajada misión delegación delegaciones consejo comisión comité junta oficina autoridad autoridades agencia regulador secretaría presidencia parlamento congreso senado asamblea gabinete legislativo cancillería consulado tribunal federación asociación cámara instituto alianza bloque grupo coalición bando bandos plataforma coordinadora patronal ayuntamiento diputación ejecutivo contraparte pleno defensoría fiscalía fundación iglesia intendencia dirección cooperativa cooperativas consorcio conferencia episcopado municipio`,
  court: `tribunal corte juzgado suprema`,
  company: `empresa empresas compañía compañías patronal dirección operador operadora operadores fabricante fabricantes aerolínea aerolíneas banco bancos productor productores proveedor proveedores naviera navieras concesionaria constructora contratista contratistas inversor inversores accionistas acreedores bonistas dueña filial  petrolera`,
  union: `sindicato sindicatos gremio gremios`,
  government: `gobierno gobiernos administración régimen ejecutivo oficialismo`,
  party: `partido partidos oposición facción facciones coalición`,
  "armed group": `ejército ejércitos militares milicia milicias tropas fuerzas rebeldes insurgentes guerrilla guerrillas guerrilleros combatientes paramilitares separatistas soldados policía`,
  group: `cofradía flota tripulación tripulantes marineros mariscadores mariscadoras obreros jornaleros temporeros peones sindicalistas sanitarios celadores bomberos maquinistas controladores carteros repartidores autónomos comuneros ejidatarios porteadores aldeanos pobladores lugareños damnificados desplazados exiliados reclusos cautivos secuestradores guardias gendarmes agentes aduaneros inspectores padres alumnos científicos ingenieros viticultores apicultores pastores armadores cosecheros asaltantes contrabandistas jurado gremial trabajadores trabajadoras conductores enfermeras médicos maestros docentes profesores mineros agricultores campesinos ganaderos pescadores vecinos residentes manifestantes huelguistas estudiantes pilotos estibadores empleados miembros exportadores importadores comerciantes votantes seguidores simpatizantes activistas transportistas camioneros regantes
    familias familiares víctimas inquilinos usuarios pasajeros jubilados comunidad comunidades pueblos indígenas colonos hoteleros meteorólogos refugiados presos rehenes obispos taxistas ferroviarios productores`,
  state: `país países estado estados nación república reino vecino vecina`,
  media: `diario periódico emisora cadena agencia revista radio canal televisión semanario portal`,
}

const nouns = new Map<string, NounClass>()
for (const [name, words] of Object.entries(NOUNS))
  for (const word of list(words!)) if (!nouns.has(word)) nouns.set(word, name as NounClass)
for (const [word, name] of [...nouns])
  if (name !== "media" && !/s$/.test(word)) {
    const many = /[aeiou]$/.test(word) ? `${word}s` : `${word.replace(/z$/, "c").replace(/ón$/, "on")}es`
    if (!nouns.has(many)) nouns.set(many, name)
  }

export { nouns }

export const modifiers =
  setOf(`diplomáticas diplomáticos gubernamentales oficiales cercanas cercanos próximas conocedoras conocedores sindicales empresariales militares políticas judiciales policiales occidentales europeas europeos internacionales regionales locales nacionales federales
  alto altos alta altas antiguo ex exministro primer primera viceministro nuevo nueva actual entonces otro otra otros dos tres cuatro cinco seis varios varias algunos independiente conjunta mixta especial permanente nacional regional local central general electoral supremo suprema constitucional provincial municipal estatal público privada principal mayor
  opositor opositora oficialista gobernante armado armada armadas terrestres indígenas campesinas militar civil delegada delegado comarcal provincial territorial turno extranjero exterior exteriores interino interina saliente electo electa negociadora negociador afectada`)

const TITLES =
  list(`presidente presidenta vicepresidente vicepresidenta expresidente expresidenta ministro ministra viceministro viceministra exministro exministra canciller excanciller secretario secretaria general coronel comandante capitán almirante mariscal teniente senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa embajador embajadora rey reina príncipe princesa
  jeque emir sultán papa cardenal arzobispo obispo juez jueza director directora líder jefe jefa portavoz vocero vocera negociador negociadora mediador mediadora abogado abogada analista profesor profesora economista historiador historiadora politólogo politóloga comisario comisaria consejero consejera concejal concejala dirigente enviado enviada fiscal candidato candidata sociólogo socióloga
  investigador investigadora catedrático catedrática experto experta secretario-general delegado delegada representante asesor asesora gerente coordinador coordinadora opositor opositora sindicalista periodista rector rectora perito jurista politologo especialista monseñor homólogo homóloga patrón patrona capataz médico médica enfermero enfermera maestro maestra docente minero pescador pescadora agricultor agricultora ganadero ganadera vecino vecina piloto estibador camionero taxista comerciante empresario empresaria geólogo geóloga hidrólogo hidróloga biólogo bióloga ingeniero ingeniera letrado letrada procurador procuradora magistrado magistrada edil regidor regidora parlamentario parlamentaria eurodiputado eurodiputada padre madre sor hermano hermana viuda tesorero tesorera comandante cacique lonko subsecretario subsecretaria vicesecretario consellera conseller lehendakari consultor consultora`)
// Deputies, those who were, and those who are together.
export const titles: ReadonlySet<string> = new Set(
  TITLES.flatMap((title) => [title, ...["sub", "vice", "ex", "co"].map((lead) => lead + title)]),
)
for (const title of titles)
  if (!nouns.has(title) && /^(?:sub|vice|ex|co)/.test(title)) nouns.set(title, "person")

export const honorifics = setOf("sr sra sres dr dra don doña d sr. sra. dr. dra. gral. lic. ing. prof. mons.")
export const joins = setOf("de del la las los el y e von van da do dos")
export const placeNouns = setOf(
  `valle carretera río lago puerto bahía calle presa mar golfo estrecho isla islas montaña montañas cerro sierra llanura desierto paso puente canal península costa ciudad villa pueblo plaza avenida parque aeropuerto estación cuenca embalse planta mina yacimiento campo delta cabo monte corredor frontera autopista ferrocarril hotel palacio cárcel campamento base provincia región distrito condado universidad estadio iglesia catedral terminal meseta bosque bloque oleoducto gasoducto túnel barrio`,
)
export const treatyNouns = setOf(
  "tratado acuerdo acuerdos ley protocolo convenio pacto carta constitución memorando memorándum declaración marco resolución plan código decreto directiva estatuto copa premio festival guerra convención iniciativa contrato paz tregua reglamento concordato anexo",
)
export const calendar = setOf(
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo navidad nochebuena dios internet covid pib gmt ee uu",
)
