/** What boilerplate begins with, in the languages of the packs. */
export const STOPS = {
  /** From here to the end. */
  endings:
    /^(?:comments?(?: section)?\s*(?:\(\d[\d.,]*\)|$)|\d[\d.,]* comments?$|comentarios?\s*(?:\(\d[\d.,]*\)|$)|\d[\d.,]* comentarios?$|(?:leave|post|write|join) (?:a|the) (?:comment|reply|conversation|discussion)|deja (?:un|tu) comentario|d[eé]janos tu (?:comentario|opini[oó]n))/i,
  /** Over a list of links, up to the next long paragraph. */
  headings:
    /^(?:more (?:on|from|in|about) (?:this|the|our)?|related(?: (?:stories|articles|content|news|topics|links))?:?$|(?:you (?:may|might) (?:also )?(?:like|be interested)|recommended(?: for you| reading| stories)?:?$|most (?:read|popular|viewed|shared)|trending(?: now)?:?$|latest (?:news|stories|headlines)|top stories|read (?:more|next|also)|see also|also (?:read|in the news)|further reading|keep reading|don['’]t miss|from (?:around )?(?:our|the) (?:partners|web|archive)|editor['’]?s['’]? picks|más (?:sobre|en|de|noticias|informaci[oó]n|le[ií]d[ao]s?|vist[ao]s?|popular)|lo m[aá]s (?:le[ií]do|visto|popular|reciente)|noticias? relacionad[ao]s?|art[ií]culos? relacionados?|relacionad[ao]s?:?$|te (?:puede|podr[ií]a) interesar|le (?:puede|podr[ií]a) interesar|(?:lea|lee|vea|ve) (?:también|adem[aá]s|m[aá]s)|v[eé]ase (?:también|adem[aá]s)|tambi[eé]n te puede|[uú]ltimas? (?:noticias?|horas?)|recomendad[ao]s?(?: para ti)?:?$|temas relacionados|en otras noticias|contenido patrocinado|sigue leyendo|no te pierdas))/i,
  advert:
    /^(?:[-–—]+\s*)?(?:advertisement(?: feature)?|advert|ad|advertorial|sponsored(?: (?:content|post|feature|message))?|paid (?:content|post|partnership)|partner content|promoted(?: content)?|publicidad|publirreportaje|anuncio|patrocinado|contenido patrocinado|espacio patrocinado)(?:\s*[-–—]+)?[.:]?$/i,
  /** A block of its own. */
  blocks: [
    /\bcookies?\b/i,
    /\b(?:(?:our|nuestros) (?:\d+ )?(?:partners|socios|vendors|proveedores) .{0,60}(?:device|dispositivo|data|datos|identifiers)|(?:on|en) (?:your|su|tu) (?:device|dispositivo)|(?:personalised|personalized) (?:ads|advertising)|(?:anuncios|publicidad) personalizad[oa]s?|ad ?blockers?|bloqueador de (?:anuncios|publicidad))\b/i,
    // An advert with its word before it.
    /^(?:advertisement|sponsored|publicidad|anuncio|promoción|promotion|patrocinado)\s*[-–—:|]\s/i,
    // A picture's words, with who took it.
    /(?:^|[.!?)]\s+|[-–—/|]\s*)\(?(?:picture|photo(?:graph)?|image|pic|foto(?:graf[ií]a)?|imagen|cr[eé]dito|credit)s?(?: by| de)?\s*:\s*\p{Lu}[^.!?]{1,50}\)?\.?$/iu,
    /\((?:picture|photo(?:graph)?|image|foto(?:graf[ií]a)?|imagen|archivo|file photo|ap|afp|efe|reuters|epa)(?:\s*[:/][^)]{1,40})?\)\.?$/i,
    /\b(?:we value your privacy|your privacy (?:choices|settings)|privacy policy|valoramos su privacidad|tu privacidad|su privacidad|pol[ií]tica de privacidad|aviso legal|t[eé]rminos (?:y condiciones|de uso)|terms (?:of (?:use|service)|and conditions))\b/i,
    /^(?:accept(?: all)?|aceptar(?: todo| todas)?|reject(?: all)?|refuse|rechazar(?: todo| todas)?)\b.{0,40}$/i,
    /^(?:share(?: (?:on|this|via|with|article|story)\b.*)?:?|compartir\b.*|comparte\b.*|tweet|email|print|imprimir|facebook|whatsapp|twitter|telegram|copy link|copiar enlace|save|guardar)(?:[:\s·|].{0,120})?$/i,
    /\b\d+\s*min(?:utes?|utos?)?\.?\s*(?:read|de lectura)\b/i,
    /^(?:©|\(c\)|copyright)\b|^©/i,
    /\b(?:all rights reserved|todos los derechos reservados|derechos reservados|prohibida su reproducci[oó]n|reproduction (?:is )?prohibited)\b/i,
    /\b(?:sign up (?:for|to) (?:our|the)|subscribe (?:to|now|today)|newsletter|suscr[ií]b[ae](?:te|se)?\b|bolet[ií]n (?:diario|semanal)|follow us|s[ií]guenos|s[ií]ganos|download (?:our|the) app|descarga(?:r)? (?:nuestra|la) app|log in|sign in|iniciar sesi[oó]n|reg[ií]strate|support our journalism|apoya (?:nuestro|el) periodismo|become a member|hazte socio)\b/i,
    /^(?:skip to (?:main )?content|saltar al contenido|ir al contenido|menu|men[uú]|search|buscar|home|inicio|back to top|volver arriba|breadcrumb)\b.{0,40}$/i,
    /^(?:see also|read (?:more|next|also|our)|also read|watch|listen|lea tambi[eé]n|lee tambi[eé]n|vea tambi[eé]n|v[eé]ase tambi[eé]n|le puede interesar|te puede interesar|m[aá]s informaci[oó]n|en v[ií]deo|mira tambi[eé]n|related|relacionado)\s*[:|–—-]/i,
    /^(?:\(?(?:reporting|writing|editing|additional reporting|compiled|edited|written|translated) by\b|con informaci[oó]n de\b|editado por\b|reporte de\b|redacci[oó]n de\b)/i,
    /^(?:photo(?:graph)?|image|picture|foto(?:graf[ií]a)?|imagen|credit|cr[eé]dito|file photo|getty images|source|fuente)s?\s*[:|©]/i,
    /^(?:this (?:article|story|piece) (?:was|is|has been|originally|first)\b|the post .{1,120} (?:appeared|first)|este (?:art[ií]culo|contenido) (?:fue|se|apareci[oó])|leer el art[ií]culo (?:completo|original)|read the (?:full|original) (?:article|story))/i,
    /^(?:tags?|topics?|etiquetas?|temas?|categor[ií]as?|filed under|archivado en)\s*:/i,
    /^(?:loading|cargando)\b.{0,20}$/i,
    /^[^.!?]{1,160}(?:\s[|›»>]\s[^.!?|›»>]{1,60}){2,}$/,
  ],
} as const
