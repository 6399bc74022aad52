import { schermate } from '../../contract/messaggi/schermate.ts';
import { testoDi } from '../../contract/operazioni/valori.ts';
import { CampoElenco, type VoceElenco } from '../moduli/campo-elenco.tsx';
import { useCampo, useModulo } from '../moduli/modulo.tsx';
import type { Scritto } from '../moduli/scritto.ts';
import { personeAlBanco, famigliaDi, nomeDi } from './persona.ts';

const t = schermate.registrazioni.famiglia;

/** A household, by its ANPR number: that of somebody whose record is open at the desk, or as typed. */
export function CampoFamiglia({ percorso }: { readonly percorso: string }) {
  const { scritto, scrivi } = useModulo();
  const campo = useCampo(percorso);
  const famiglie = famiglieAlBanco();
  const voci = famiglie.map(({ numero, diChi }): VoceElenco => ({
    chiave: numero,
    testo: schermate.moduli.codice(numero, diChi),
    nomi: [numero, diChi],
  }));
  const scelta = famiglie.find(({ numero }) => numero === campo.testo);
  return (
    <CampoElenco
      campo={campo}
      scelto={scelta ? schermate.moduli.codice(scelta.numero, scelta.diChi) : campo.testo}
      voci={voci}
      stato="pronto"
      {...(voci.length === 0 ? { vuoto: t.vuoto } : {})}
      digita={(nuovo) => {
        const eNumero = /^\d+$/.test(nuovo);
        scrivi({ [percorso]: eNumero ? nuovo : '', [`@${percorso}`]: eNumero ? '' : nuovo });
      }}
      scegli={(chiave) => {
        const tipo = famiglie.find(({ numero }) => numero === chiave)?.tipo ?? '1';
        scrivi({ [percorso]: chiave, [`@${percorso}`]: '', ...tipiDiScheda(scritto, tipo) });
      }}
      cerca={() => undefined}
    />
  );
}

interface FamigliaAlBanco {
  readonly numero: string;
  /** 1 a family, 2 a convivenza. */
  readonly tipo: string;
  readonly diChi: string;
}

function famiglieAlBanco(): readonly FamigliaAlBanco[] {
  const trovate = new Map<string, FamigliaAlBanco>();
  for (const { soggetto } of personeAlBanco()) {
    const numero = testoDi(famigliaDi(soggetto), 'idFamigliaConvivenzaANPR');
    const tipo = testoDi(famigliaDi(soggetto), 'tipoScheda') ?? '1';
    const nome = nomeDi(soggetto);
    if (numero !== undefined && !trovate.has(numero)) {
      trovate.set(numero, { numero, tipo, diChi: tipo === '2' ? t.convivenzaDiChi(nome) : t.diChi(nome) });
    }
  }
  return [...trovate.values()];
}

/** The kind of household, in the request's own section on it and, in 5001, among the controls too. */
const diScheda = /^(famigliaConvivenza|generalitaSchedaFamiglia)\/tipoScheda$/;

/** The kind of the household stands wherever the request says it. */
const tipiDiScheda = (scritto: Scritto, tipo: string): Scritto =>
  Object.fromEntries(
    Object.keys(scritto)
      .filter((uno) => diScheda.test(uno))
      .map((uno) => [uno, tipo]),
  );
