import { useState } from 'react';
import { percheRifiutata } from '../../../contract/messaggi/esiti-lotto.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { RigaLotto } from '../../../contract/pdnd/lotto.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Griglia, type Colonna } from '../../comuni/griglia.tsx';

const t = schermate.altriUffici.lotti.rifiutate;

const perche = ({ esito }: RigaLotto): string => (esito.specie === 'rifiutata' ? percheRifiutata(esito.errore) : '');

const colonne: readonly Colonna<RigaLotto>[] = [
  { nome: 'riga', titolo: t.riga, cella: ({ n }) => n.toLocaleString('it-IT') },
  { nome: 'dato', titolo: t.dato, cella: ({ dato }) => dato, testo: ({ dato }) => dato, codice: true },
  {
    nome: 'perche',
    titolo: t.perche,
    cella: perche,
    testo: perche,
  },
];

/** The rows that were refused for good: which, what was written, why. */
export function RigheRifiutate({ righe }: { readonly righe: readonly RigaLotto[] }) {
  const [aperta, apri] = useState<RigaLotto | null>(null);
  return (
    <section className="righe-rifiutate" aria-labelledby="righe-rifiutate">
      <h3 id="righe-rifiutate">{t.titolo(righe.length)}</h3>
      <p className="aiuto">{t.seguito}</p>
      <Griglia
        etichetta={t.titolo(righe.length)}
        colonne={colonne}
        righe={righe}
        chiave={({ n }) => String(n)}
        apri={apri}
        aperta={aperta ? String(aperta.n) : undefined}
        guida="altri-uffici"
      />
      {aperta?.esito.specie === 'rifiutata' && <MostraErrore errore={aperta.esito.errore} ruolo="status" />}
    </section>
  );
}
