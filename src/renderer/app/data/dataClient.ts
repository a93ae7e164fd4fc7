import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/index.ts';
import { pageMessages } from '#shared/contract/mainCalls.ts';
import { bridge } from '../bridge.ts';
import { Connection } from './connection.ts';

/** The typed client of the data process: `client.people.list({ … })`. */
export type DataClient = ContractRouterClient<Contract>;

/** Query and mutation options for each procedure: `data.people.list.queryOptions({ input })`. */
export type DataQueries = RouterUtils<DataClient>;

export interface DataAccess {
  readonly connection: Connection;
  readonly client: DataClient;
  readonly queries: DataQueries;
}

/** The client over a connection, whatever port it has. */
export function dataAccessOver(connection: Connection): DataAccess {
  const client: DataClient = createORPCClient(connection);
  return { connection, client, queries: createTanstackQueryUtils(client) };
}

/**
 * Connects to the data process: listens for the ports that the preload hands over, one for each
 * data process, and for word that one is gone. To be called once, while the page's script first runs.
 */
export function connectToDataProcess(): DataAccess {
  const connection = new Connection();
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source === window && event.data === pageMessages.dataPort && port) connection.take(port);
  });
  bridge().onDataProcessGone(() => connection.lose());
  return dataAccessOver(connection);
}
