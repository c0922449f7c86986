/** Small files of funding rates as venues write them: 0.01% on 2024-01-01 00:00 UTC, -0.02% eight hours later. */
export const FUNDING_TWINS: Readonly<Record<string, string>> = {
  'Binance archive':
    'calc_time,funding_interval_hours,last_funding_rate\n1704067200000,8,0.0001\n1704096000003,8,-0.0002\n',
  'Binance API':
    '[{"symbol":"X","fundingTime":1704067200000,"fundingRate":"0.00010000"},{"symbol":"X","fundingTime":1704096000001,"fundingRate":"-0.00020000"}]',
  Bybit:
    '{"retCode":0,"result":{"list":[{"symbol":"X","fundingRate":"-0.0002","fundingRateTimestamp":"1704096000000"},{"symbol":"X","fundingRate":"0.0001","fundingRateTimestamp":"1704067200000"}]}}',
  'Bybit in percent': 'Time(UTC),Symbol,Funding Rate\n2024-01-01 08:00:00,X,-0.0200%\n2024-01-01 00:00:00,X,0.0100%\n',
  OKX: '{"code":"0","data":[{"instId":"X","fundingRate":"-0.0002","fundingTime":"1704096000000"},{"instId":"X","fundingRate":"0.0001","fundingTime":"1704067200000"}]}',
  'OKX with what was paid':
    '{"code":"0","data":[{"instId":"X","fundingRate":"-0.0001","fundingTime":"1704096000000","realizedRate":"-0.0002"},{"instId":"X","fundingRate":"0.0003","fundingTime":"1704067200000","realizedRate":"0.0001"}]}',
  'OKX archive':
    'instrument_name,contract_type,funding_time,real_funding_rate,funding_rate,method\nX,swap,1704067200000,0.0001,0.0003,current_period\nX,swap,1704096000000,-0.0002,-0.0001,current_period\n',
  'OKX archive in two languages':
    'instrument_name/合约名,funding_rate/预测资金费率,real_funding_rate/实际资金费率,funding_time/收取时间\nX,0.0003,0.0001,1704067200000\nX,-0.0001,-0.0002,1704096000000\n',
  MEXC: '{"success":true,"data":{"resultList":[{"symbol":"X","fundingRate":-0.0002,"settleTime":1704096000000},{"symbol":"X","fundingRate":0.0001,"settleTime":1704067200000}]}}',
  'Kraken, which writes a rate in money, too':
    '{"rates":[{"timestamp":"2024-01-01T00:00:00Z","fundingRate":4.3,"relativeFundingRate":0.0001},{"timestamp":"2024-01-01T08:00:00Z","fundingRate":-8.6,"relativeFundingRate":-0.0002}]}',
  Gate: '[{"t":1704067200,"r":"0.0001"},{"t":1704096000,"r":"-0.0002"}]',
  KuCoin:
    '{"code":"200000","data":[{"symbol":"X","timepoint":1704067200000,"fundingRate":1.0E-4},{"symbol":"X","timepoint":1704096000000,"fundingRate":-2.0E-4}]}',
  'in German': 'Datum;Finanzierungsrate\n01.01.2024 00:00;0,01 %\n01.01.2024 08:00;-0,02 %\n',
  'rows of time and rate': '[[1704067200000,0.0001],[1704096000000,-0.0002]]',
  'rows of time and rate in percent': '1704067200000,0.0100%\n1704096000000,-0.0200%\n',
  'in basis points': 'timestamp,funding_rate_bps\n1704067200000,1\n1704096000000,-2\n',
  'in percent': 'timestamp;Funding Rate (%)\n1704067200000;0,01\n1704096000000;-0,02\n',
  'of one’s own': 'rate;date\n0,0001;2024-01-01 00:00\n-0,0002;2024-01-01 08:00\n',
}
