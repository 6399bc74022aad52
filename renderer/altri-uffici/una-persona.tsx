import { schermate } from '../../contract/messaggi/schermate.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { tastoElenco } from '../moduli/elenco-aperto.ts';
import { altraPersona, chiediEService, mostraFoglio, rinuncia } from './azioni.ts';
import { DomandaEService } from './domanda.tsx';
import { EsitoDomanda } from './esito.tsx';
import { FoglioEsito } from './foglio.tsx';
import { cambiaUffici, uffici } from './stato.ts';

const t = schermate.altriUffici;

/** A question about one person, and what ANPR answers. */
export function UnaPersona() {
  const stato = useDeposito(uffici);
  const { finalita, codice, esito, foglio } = stato;
  const aspetta = esito?.fase === 'in-corso';
  const risposta = esito?.fase === 'pronta' && esito.valore.specie === 'risposta' ? esito.valore : undefined;
  useTasti('schermata', [
    tastoElenco,
    { tasto: 'F9', etichetta: t.tasti.F9, azione: risposta && mostraFoglio },
    { tasto: 'F10', etichetta: t.tasti.F10, azione: codice && !aspetta ? () => void chiediEService() : undefined },
    { tasto: 'F12', etichetta: t.tasti.F12, azione: codice ? altraPersona : undefined },
    {
      tasto: 'Esc',
      etichetta: aspetta ? schermate.generali.annulla : t.tasti.Esc,
      azione: aspetta ? rinuncia : undefined,
    },
  ]);
  return (
    <div className="servizio">
      {finalita === null && <p className="aiuto">{t.scegliPerche}</p>}
      {foglio && risposta ? (
        <FoglioEsito stato={stato} risposta={risposta} chiudi={() => cambiaUffici({ foglio: null })} />
      ) : (
        <>
          {codice !== null && <DomandaEService stato={stato} codice={codice} />}
          <EsitoDomanda stato={stato} />
        </>
      )}
    </div>
  );
}
