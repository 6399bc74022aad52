/** Attributes of JSX that people read or hear. */
const letti = new Set([
  'title',
  'placeholder',
  'alt',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);
const conLettere = /\p{L}{2,}/u;
/** Two words, or an accented vowel: the mark of a sentence, which no code, class or key is. */
const frase = /\p{L}{2,}[’',.:]? \p{L}|[àèéìòù]/u;

/** User-visible text lives in contract/messaggi and in the labels of contract/operazioni, nowhere else. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { testo: 'User-visible text belongs in contract/messaggi: {{testo}}' },
  },
  create(context) {
    const segnala = (node, testo) =>
      context.report({ node, messageId: 'testo', data: { testo: JSON.stringify(testo.trim().slice(0, 40)) } });
    const jsx = /\.tsx$/.test(context.filename);
    const dentro = (node, tipi) => {
      for (let padre = node.parent; padre; padre = padre.parent) if (tipi.includes(padre.type)) return true;
      return false;
    };
    /** The attribute that a literal ends up in, also through an expression such as a list of classes. */
    const attributo = (node) => {
      for (let padre = node.parent; padre && padre.type !== 'JSXElement'; padre = padre.parent) {
        if (padre.type === 'JSXAttribute') return String(padre.name.name);
      }
      return undefined;
    };
    const testo = (node, valore) => {
      const nome = attributo(node);
      if (nome !== undefined ? letti.has(nome) && conLettere.test(valore) : jsx && frase.test(valore)) {
        // Class lists, code of regular expressions and developers' errors are no text for people.
        if (dentro(node, ['ThrowStatement', 'ImportDeclaration'])) return;
        segnala(node, valore);
      } else if (nome === undefined && !jsx && /[àèéìòù]/.test(valore)) segnala(node, valore);
    };
    return {
      JSXText: (node) => conLettere.test(node.value) && segnala(node, node.value),
      Literal: (node) => typeof node.value === 'string' && testo(node, node.value),
      TemplateElement: (node) => testo(node, node.value.cooked ?? ''),
    };
  },
};
