import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/cli/inputs/fetch/public-addresses.ts';
import { publicNetwork } from '../../../src/cli/inputs/fetch/public-network.ts';
import { isWebAddress } from '../../../src/cli/inputs/fetch/is-web-address.ts';
import { webAddress } from '../../../src/cli/inputs/fetch/web-address.ts';

describe('public addresses', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '192.0.1.1',
    '2606:4700::1111',
    '2a00::1',
  ])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(
    (
      '0.0.0.0 10.1.2.3 100.64.0.1 100.127.255.255 127.0.0.1 127.9.9.9 169.254.169.254 172.16.0.1 172.31.255.255 ' +
      '192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 ' +
      '239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::ffff:8.8.8.8 ::ffff:127.0.0.1 64:ff9b::7f00:1 100::1 ' +
      '2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 ff02::1 localhost 1.2.3 '
    )
      .trim()
      .split(' '),
  )('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('web addresses', () => {
  it.each([
    'ftp://quay.example/',
    'http://user@quay.example/',
    'http://quay.example:8080/',
    'http://127.1/',
    'http://0177.0.0.1/',
    'http://①②⑦.0.0.1/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://',
    `http://quay.example/${'a'.repeat(5000)}`,
  ])('%s is refused', (given) => {
    expect(() => webAddress(given, null, publicNetwork())).toThrow();
  });

  it('lose their fragment and keep everything else', () => {
    expect(webAddress('HTTPS://Quay.Example/Pier?p=1#top', null, publicNetwork()).href).toBe(
      'https://quay.example/Pier?p=1',
    );
  });

  it.each(['http://x', 'HTTPS:/x', 'https:'])('%s is meant as one', (given) => {
    expect(isWebAddress(given)).toBe(true);
  });
  it.each(['saved/http', './https://x', 'file:///x', 'C:\\x'])('%s is not', (given) => {
    expect(isWebAddress(given)).toBe(false);
  });
});
