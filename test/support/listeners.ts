import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that a page must not reach; it stands for any server on the network. */
export interface Listener {
  port: number;
  /** How often somebody tried, with or without success. */
  contacts(): number;
  close(): Promise<void>;
}

/** Answers everything over HTTP and counts connections, so that also one that sends nothing is seen. */
export async function listenForRequests(): Promise<Listener> {
  let contacts = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' });
    response.end('reached');
  });
  server.on('connection', () => {
    contacts += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server.address()),
    contacts: () => contacts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Counts datagrams, the way a peer connection looks for a route. */
export async function listenForDatagrams(): Promise<Listener> {
  let contacts = 0;
  const socket = createSocket('udp4');
  socket.on('message', () => {
    contacts += 1;
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    port: socket.address().port,
    contacts: () => contacts,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}
