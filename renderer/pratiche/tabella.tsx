import { messaggiFinalita } from '../../contract/messaggi/finalita.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Pratica } from '../../contract/pratica.ts';
import { schermataCorrente } from '../applicazione/schermata.ts';
import { mostraOra } from '../comuni/date.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { usaPratica } from '../sportello/azioni.ts';
import { banco } from '../sportello/banco.ts';

const t = schermate.pratiche;

interface Proprieta {
  readonly pratiche: readonly Pratica[];
  readonly protocolla: (pratica: Pratica) => void;
}

export function TabellaPratiche({ pratiche, protocolla }: Proprieta) {
  if (pratiche.length === 0) {
    return (
      <section className="vuoto-progettato">
        <h2>{t.vuoto}</h2>
        <p>{t.vuotoSeguito}</p>
      </section>
    );
  }
  return (
    <table className="tabella" aria-label={t.elenco}>
      <thead>
        <tr>
          <th scope="col">{t.colonne.numero}</th>
          <th scope="col">{t.colonne.aperta}</th>
          <th scope="col">{t.colonne.finalita}</th>
          <th scope="col">{t.colonne.protocollo}</th>
          <th scope="col">{t.colonne.comandi}</th>
        </tr>
      </thead>
      <tbody>
        {pratiche.map((pratica) => (
          <RigaPratica key={pratica.id} pratica={pratica} protocolla={protocolla} />
        ))}
      </tbody>
    </table>
  );
}

function RigaPratica({ pratica, protocolla }: { readonly pratica: Pratica } & Pick<Proprieta, 'protocolla'>) {
  const corrente = useDeposito(banco).pratica?.id === pratica.id;
  const { numero, aperta, finalita, protocollo } = pratica;
  const comando = protocollo === undefined ? t.protocollo.aggiungi : t.protocollo.modifica;
  const riprendi = () => {
    usaPratica(pratica);
    schermataCorrente.scrivi('sportello');
  };
  return (
    <tr>
      <th scope="row" className="codice">
        {numero}
      </th>
      <td>{mostraOra(aperta)}</td>
      <td>{messaggiFinalita[finalita].nome}</td>
      <td className="codice">{protocollo ?? schermate.generali.assente}</td>
      <td>
        <div className="comandi">
          <Pulsante nome={`${comando}: ${numero}`} premuto={() => protocolla(pratica)}>
            {comando}
          </Pulsante>
          {corrente ? (
            <span className="etichetta">{t.corrente}</span>
          ) : (
            <Pulsante nome={`${t.riprendi}: ${numero}`} premuto={riprendi}>
              {t.riprendi}
            </Pulsante>
          )}
        </div>
      </td>
    </tr>
  );
}
