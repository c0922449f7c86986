/** A small file as a platform writes it: two bars, 2024-01-01 00:00 UTC and one step later. */
export interface Twin {
  readonly text: string
  /** A minute, unless the platform has days only. */
  readonly stepMs: number
  /** Volumes that the file gives; null where they are those of the other twins, 5 and 6. */
  readonly volumes: readonly number[] | null
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const minutes = (...lines: string[]): Twin => ({ text: `${lines.join('\n')}\n`, stepMs: MINUTE_MS, volumes: null })
const days = (...lines: string[]): Twin => ({ ...minutes(...lines), stepMs: DAY_MS })

/** By format, files that must be its own; the bars are open 10, 11; high 12, 13; low 9, 10; close 11, 12; volume 5, 6. */
export const TWINS: Readonly<Record<string, readonly Twin[]>> = {
  generic: [
    minutes(',0,1,2,3,4,5', '0,1704067200000,10,12,9,11,5', '1,1704067260000,11,13,10,12,6'),
    minutes('0,1,2,3,4,5', '1704067200,10,12,9,11,5', '1704067260,11,13,10,12,6'),
    minutes(
      'startedAt,ticker,low,high,open,close,baseTokenVolume,trades',
      '2024-01-01T00:00:00.000Z,X,9,12,10,11,5,3',
      '2024-01-01T00:01:00.000Z,X,10,13,11,12,6,3',
    ),
    days('Time,Open,High,Low,Latest,TickVolume', '2024-01-01,10,12,9,11,5', '2024-01-02,11,13,10,12,6'),
    minutes(
      'Date/Time,Open,High,Low,Close,Volume,Ticks',
      '2024-01-01 00:00:00,10,12,9,11,5,3',
      '2024-01-01 00:01:00,11,13,10,12,6,3',
    ),
    minutes('time,open,high,low,close,volume', '2024-01-01T00:00Z,10,12,9,11,5', '2024-01-01T00:01Z,11,13,10,12,6'),
    minutes(
      'Volume;Close;Low;High;Open;Date',
      '5;11,0;9,0;12,0;10,0;2024-01-01 00:00',
      '6;12,0;10,0;13,0;11,0;2024-01-01 00:01',
    ),
    days(
      'Time,Open,High,Low,Last,Change,%Chg,Volume',
      '2024-01-01,10,12,9,11,1,10%,5',
      '2024-01-02,11,13,10,12,1,9%,6',
      '"Downloaded from Barchart.com as of 01-03-2024 09:30am CST"',
    ),
    days(
      '{"Meta Data":{"2. Symbol":"X"},"Time Series (Daily)":{"2024-01-02":{"1. open":"11","2. high":"13","3. low":"10","4. close":"12","5. volume":"6"},"2024-01-01":{"1. open":"10","2. high":"12","3. low":"9","4. close":"11","5. volume":"5"}}}',
    ),
    minutes('unix\tsymbol\to\th\tl\tc\tv', '1704067200\tX\t10\t12\t9\t11\t5', '1704067260\tX\t11\t13\t10\t12\t6'),
    minutes(
      ',open,high,low,close,volume',
      '2024-01-01 00:00:00+00:00,10,12,9,11,5',
      '2024-01-01 00:01:00+00:00,11,13,10,12,6',
    ),
    minutes(',date,open,high,low,close,volume', '0,2024-01-01 00:00,10,12,9,11,5', '1,2024-01-01 00:01,11,13,10,12,6'),
    minutes(
      'Date,Time,Open,High,Low,Close,Volume',
      '2024-01-01,00:00:00,10,12,9,11,5',
      '2024-01-01,00:01:00,11,13,10,12,6',
    ),
    days(
      'Datum;Erster;Hoch;Tief;Schluss;Volumen',
      '02.01.2024;11,00;13,00;10,00;12,00;6',
      '01.01.2024;10,00;12,00;9,00;11,00;5',
    ),
    days(
      '"Datum","Zuletzt","Eröffn.","Hoch","Tief","Vol.","+/- %"',
      '"02.01.2024","12,00","11,00","13,00","10,00","6","0,50%"',
      '"01.01.2024","11,00","10,00","12,00","9,00","5","0,50%"',
    ),
    minutes(
      'Fecha;Hora;Apertura;Máximo;Mínimo;Cierre;Volumen',
      '2024-01-01;00:00;10;12;9;11;5',
      '2024-01-01;00:01;11;13;10;12;6',
    ),
    days('Date,Open,High,Low,Close,Volume', '02-Jan-24,11,13,10,12,6', '01-Jan-24,10,12,9,11,5'),
    { ...minutes('time,open,high,low,close', '1704067200,10,12,9,11', '1704067260,11,13,10,12'), volumes: [0, 0] },
    minutes(
      '{"candles":[{"complete":true,"volume":5,"time":"2024-01-01T00:00:00Z","mid":{"o":"10","h":"12","l":"9","c":"11"}},',
      '{"complete":true,"volume":6,"time":"2024-01-01T00:01:00Z","mid":{"o":"11","h":"13","l":"10","c":"12"}}]}',
    ),
    minutes(
      'unix,symbol,low,high,open,close,volume',
      '1704067260,BTC/USD,10,13,11,12,6',
      '1704067200,BTC/USD,9,12,10,11,5',
    ),
    minutes(
      '[{"openTime":1704067200000,"open":"10","high":"12","low":"9","close":"11","volume":"5"},',
      '{"openTime":1704067260000,"open":"11","high":"13","low":"10","close":"12","volume":"6"}]',
    ),
    minutes('{"t":1704067200,"o":10,"h":12,"l":9,"c":11,"v":5}', '{"t":1704067260,"o":11,"h":13,"l":10,"c":12,"v":6}'),
    minutes('{"s":"ok","t":[1704067200,1704067260],"o":[10,11],"h":[12,13],"l":[9,10],"c":[11,12],"v":[5,6]}'),
    minutes(
      '{"data":{"pair":"BTC/USD","ohlc":[{"timestamp":"1704067200","open":"10","high":"12","low":"9","close":"11","volume":"5"},{"timestamp":"1704067260","open":"11","high":"13","low":"10","close":"12","volume":"6"}]}}',
    ),
  ],
  binance: [
    minutes(
      '1704067200000,10,12,9,11,5,1704067259999,1,1,1,1,0',
      '1704067260000,11,13,10,12,6,1704067319999,1,1,1,1,0',
    ),
    minutes('1704067200000000,10,12,9,11,5', '1704067260000000,11,13,10,12,6'),
    minutes(
      '1704067200000,10,12,9,11,5,1704067259999,1,1,1,1,0',
      '1704067260000000,11,13,10,12,6,1704067319999999,1,1,1,1,0',
    ),
    minutes(
      'open_time,open,high,low,close,volume,close_time,x',
      '1704067200000,10,12,9,11,5,1,0',
      '1704067260000,11,13,10,12,6,1,0',
    ),
    minutes(
      'open_time,open,high,low,close,volume,close_time',
      '1704067200000,10,12,9,11,5,1',
      'open_time,open,high,low,close,volume,close_time',
      '1704067260000,11,13,10,12,6,1',
    ),
    minutes(
      '[[1704067200000,"10","12","9","11","5",1704067259999,"1",1,"1","1","0"],',
      '[1704067260000,"11","13","10","12","6",1704067319999,"1",1,"1","1","0"]]',
    ),
  ],
  bitfinex: [
    minutes('1704067200000,10,11,12,9,5', '1704067260000,11,12,13,10,6'),
    minutes('[[1704067260000,11,12,13,10,6],[1704067200000,10,11,12,9,5]]'),
  ],
  bitstamp: [
    minutes(
      'Timestamp,Open,High,Low,Close,Volume_(BTC),Volume_(Currency),Weighted_Price',
      '1704067200,10,12,9,11,5,55,11',
      '1704067260,11,13,10,12,6,72,12',
    ),
    minutes(
      '{"data":{"ohlc":[{"close":"11","high":"12","low":"9","open":"10","timestamp":"1704067200","volume":"5"},{"close":"12","high":"13","low":"10","open":"11","timestamp":"1704067260","volume":"6"}],"pair":"BTC/USD"}}',
    ),
  ],
  deribit: [
    minutes(
      '{"result":{"volume":[5,6],"ticks":[1704067200000,1704067260000],"status":"ok","open":[10,11],"low":[9,10],"high":[12,13],"cost":[50,60],"close":[11,12]}}',
    ),
  ],
  gate: [
    minutes('[["1704067200","55","11","12","9","10","5","true"],["1704067260","66","12","13","10","11","6","true"]]'),
  ],
  htx: [
    minutes(
      '{"ch":"x","status":"ok","data":[{"id":1704067260,"open":11,"close":12,"low":10,"high":13,"amount":6,"vol":66,"count":3},{"id":1704067200,"open":10,"close":11,"low":9,"high":12,"amount":5,"vol":55,"count":3}]}',
    ),
  ],
  kucoin: [
    minutes(
      '{"code":"200000","data":[["1704067260","11","12","13","10","6","66"],["1704067200","10","11","12","9","5","55"]]}',
    ),
  ],
  phemex: [
    minutes(
      '{"code":0,"data":{"rows":[[1704067260,60,"11","11","13","10","12","6","66"],[1704067200,60,"10","10","12","9","11","5","55"]]}}',
    ),
  ],
  bybit: [
    minutes('1704067260000,11,13,10,12,6,66', '1704067200000,10,12,9,11,5,55'),
    minutes(
      '{"retCode":0,"result":{"symbol":"X","list":[["1704067260000","11","13","10","12","6","66"],["1704067200000","10","12","9","11","5","55"]]}}',
    ),
  ],
  coinbase: [
    minutes('1704067260,10,13,11,12,6', '1704067200,9,12,10,11,5'),
    minutes('[[1704067260,10,13,11,12,6],[1704067200,9,12,10,11,5]]'),
    minutes(
      '{"candles":[{"start":"1704067260","low":"10","high":"13","open":"11","close":"12","volume":"6"},',
      '{"start":"1704067200","low":"9","high":"12","open":"10","close":"11","volume":"5"}]}',
    ),
  ],
  coinmarketcap: [
    days(
      'timeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;timestamp',
      '"2024-01-02T00:00:00.000Z";"2024-01-02T23:59:59.999Z";"2024-01-02T03:00:00.000Z";"2024-01-02T04:00:00.000Z";"2781";11;13;10;12;6;1;"2024-01-02T23:59:59.999Z"',
      '"2024-01-01T00:00:00.000Z";"2024-01-01T23:59:59.999Z";"2024-01-01T03:00:00.000Z";"2024-01-01T04:00:00.000Z";"2781";10;12;9;11;5;1;"2024-01-01T23:59:59.999Z"',
    ),
  ],
  cryptodatadownload: [
    minutes(
      'https://www.CryptoDataDownload.com',
      'Unix,Date,Symbol,Open,High,Low,Close,Volume BTC,Volume USDT,tradecount',
      '1704067260000,2024-01-01 00:01:00,BTC/USDT,11,13,10,12,6,66,1',
      '1704067200000,2024-01-01 00:00:00,BTC/USDT,10,12,9,11,5,55,1',
    ),
    minutes(
      'unix,date,symbol,open,high,low,close,Volume USD,Volume BTC',
      '1704067200,2024-01-01 00:00:00,BTC/USD,10,12,9,11,55,5',
      '1704067260,2024-01-01 00:01:00,BTC/USD,11,13,10,12,66,6',
    ),
    {
      ...minutes(
        'www.CryptoDataDownload.com',
        'Date,Symbol,Open,High,Low,Close,Volume BTC,Volume USD',
        '2024-01-01 01-AM,BTCUSD,11,13,10,12,6,66',
        '2024-01-01 12-AM,BTCUSD,10,12,9,11,5,55',
      ),
      stepMs: 60 * MINUTE_MS,
    },
  ],
  databento: [
    minutes(
      'ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume,symbol',
      '1704067200000000000,33,1,5602,10000000000,12000000000,9000000000,11000000000,5,MESH4',
      '1704067260000000000,33,1,5602,11000000000,13000000000,10000000000,12000000000,6,MESH4',
    ),
    minutes(
      'ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume,symbol',
      '2024-01-01T00:00:00.000000000Z,33,1,5602,10.000000000,12.000000000,9.000000000,11.000000000,5,MESH4',
      '2024-01-01T00:01:00.000000000Z,33,1,5602,11.000000000,13.000000000,10.000000000,12.000000000,6,MESH4',
    ),
    minutes(
      '{"hd":{"ts_event":"1704067200000000000","rtype":33,"publisher_id":1,"instrument_id":5602},"open":"10000000000","high":"12000000000","low":"9000000000","close":"11000000000","volume":"5"}',
      '{"hd":{"ts_event":"1704067260000000000","rtype":33,"publisher_id":1,"instrument_id":5602},"open":"11000000000","high":"13000000000","low":"10000000000","close":"12000000000","volume":"6"}',
    ),
  ],
  dukascopy: [
    minutes(
      'Gmt time,Open,High,Low,Close,Volume',
      '01.01.2024 00:00:00.000,10,12,9,11,5',
      '01.01.2024 00:01:00.000,11,13,10,12,6',
    ),
    minutes(
      'UTC,Open,High,Low,Close,Volume',
      '01.01.2024 00:00:00.000 UTC,10,12,9,11,5',
      '01.01.2024 00:01:00.000 UTC,11,13,10,12,6',
    ),
    minutes(
      'Local time,Open,High,Low,Close,Volume',
      '01.01.2024 01:00:00.000 GMT+0100,10,12,9,11,5',
      '01.01.2024 01:01:00.000 GMT+0100,11,13,10,12,6',
    ),
  ],
  firstrate: [minutes('2024-01-01 00:00:00,10,12,9,11,5', '2024-01-01 00:01:00,11,13,10,12,6')],
  'interactive-brokers': [
    minutes(
      'date,open,high,low,close,volume,average,barCount',
      '20231231 19:00:00 US/Eastern,10,12,9,11,5,10,1',
      '20231231 19:01:00 US/Eastern,11,13,10,12,6,11,1',
    ),
    minutes(
      ',date,open,high,low,close,volume,average,barCount',
      '0,2023-12-31 19:00:00-05:00,10,12,9,11,5,10,1',
      '1,2023-12-31 19:01:00-05:00,11,13,10,12,6,11,1',
    ),
  ],
  investing: [
    days(
      '"Date","Price","Open","High","Low","Vol.","Change %"',
      '"Jan 02, 2024","12.00","11.00","13.00","10.00","6","0.1%"',
      '"Jan 01, 2024","11.00","10.00","12.00","9.00","5","-0.1%"',
    ),
    {
      ...days(
        '"Date","Price","Open","High","Low","Vol.","Change %"',
        '"02.01.2024","12.00","11.00","13.00","10.00","1.2K","0.1%"',
        '"01.01.2024","11.00","10.00","12.00","9.00","2.50M","-0.1%"',
      ),
      volumes: [2_500_000, 1200],
    },
  ],
  kraken: [
    minutes('1704067200,10,12,9,11,5,3', '1704067260,11,13,10,12,6,4'),
    minutes(
      '{"error":[],"result":{"XXBTZUSD":[[1704067200,"10","12","9","11","10.5","5",3],[1704067260,"11","13","10","12","11.5","6",4]],"last":1704067260}}',
    ),
  ],
  lean: [minutes('20240101 00:00,100000,120000,90000,110000,5', '20240101 00:01,110000,130000,100000,120000,6')],
  metatrader4: [minutes('2024.01.01,00:00,10,12,9,11,5', '2024.01.01,00:01,11,13,10,12,6')],
  metatrader5: [
    minutes(
      '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
      '2024.01.01\t00:00:00\t10\t12\t9\t11\t5\t0\t2',
      '2024.01.01\t00:01:00\t11\t13\t10\t12\t6\t0\t2',
    ),
    minutes(
      '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
      '2024.01.01\t00:00:00\t10\t12\t9\t11\t77\t5\t2',
      '2024.01.01\t00:01:00\t11\t13\t10\t12\t88\t6\t2',
    ),
    days(
      '<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
      '2024.01.01\t10\t12\t9\t11\t5\t0\t2',
      '2024.01.02\t11\t13\t10\t12\t6\t0\t2',
    ),
  ],
  ninjatrader: [
    minutes('20240101 000100;10;12;9;11;5', '20240101 000200;11;13;10;12;6'),
    minutes('time;open;high;low;close;volume', '20240101 000100;10;12;9;11;5', '20240101 000200;11;13;10;12;6'),
    minutes('20240101 000100;10,0;12,0;9,0;11,0;5', '20240101 000200;11,0;13,0;10,0;12,0;6'),
    minutes('20240101 000100;10;12;9;11;5;7', '20240101 000200;11;13;10;12;6;8'),
    days('20240101;10;12;9;11;5', '20240102;11;13;10;12;6'),
    days('20240101;10;12;9;11;5;0', '20240102;11;13;10;12;6;0'),
  ],
  okx: [
    minutes(
      '1704067320000,12,13,11,12,9,9,99,0',
      '1704067260000,11,13,10,12,6,6,66,1',
      '1704067200000,10,12,9,11,5,5,55,1',
    ),
    minutes(
      'instrument_name,open,high,low,close,vol,vol_ccy,vol_quote,open_time,confirm',
      'X,10,12,9,11,5,5,55,1704067200000,1',
      'X,11,13,10,12,6,6,66,1704067260000,1',
    ),
  ],
  polygon: [
    minutes(
      'ticker,volume,open,close,high,low,window_start,transactions',
      'X,5,10,11,12,9,1704067200000000000,1',
      'X,6,11,12,13,10,1704067260000000000,1',
    ),
  ],
  sierra: [
    minutes(
      'Date, Time, Open, High, Low, Last, Volume, NumberOfTrades, BidVolume, AskVolume',
      '2024/1/1, 00:00:00.000000, 10, 12, 9, 11, 5, 1, 2, 3',
      '2024/1/1, 00:01:00.000000, 11, 13, 10, 12, 6, 1, 2, 3',
    ),
  ],
  stooq: [
    minutes(
      '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>',
      'ES.F,1,20240101,000000,10,12,9,11,5,0',
      'ES.F,1,20240101,000100,11,13,10,12,6,0',
    ),
    days('Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen', '2024-01-01,10,12,9,11,5', '2024-01-02,11,13,10,12,6'),
  ],
  tradingview: [
    minutes(
      'time,open,high,low,close,close,Volume,EMA',
      '1704067200,10,12,9,11,1,5,NaN',
      '1704067260,11,13,10,12,1,6,1',
    ),
    {
      ...minutes('time,open,high,low,close,EMA,EMA', '1704067200,10,12,9,11,NaN,1', '1704067260,11,13,10,12,1,1'),
      volumes: [0, 0],
    },
    minutes(
      'time,open,high,low,close,Volume',
      '2024-01-01T01:00:00+01:00,10,12,9,11,5',
      '2024-01-01T01:01:00+01:00,11,13,10,12,6',
    ),
    minutes(
      'time,open,high,low,close,Volume',
      '2023-12-31T19:00:00-05:00,10,12,9,11,5',
      '2023-12-31T20:01:00-04:00,11,13,10,12,6',
    ),
  ],
  yahoo: [
    days('Date,Open,High,Low,Close,Adj Close,Volume', '2024-01-01,10,12,9,11,11,5', '2024-01-02,11,13,10,12,12,6'),
    days(
      '{"chart":{"result":[{"meta":{"symbol":"X","validRanges":["1d"]},"timestamp":[1704067200,1704153600],',
      '"indicators":{"quote":[{"high":[12,13],"volume":[5,6],"low":[9,10],"open":[10,11],"close":[11,12]}],"adjclose":[{"adjclose":[11,12]}]}}],"error":null}}',
    ),
  ],
  yfinance: [
    minutes(
      'Price,Close,High,Low,Open,Volume',
      'Ticker,X,X,X,X,X',
      'Datetime,,,,,',
      '2024-01-01 00:00:00+00:00,11,12,9,10,5',
      '2024-01-01 00:01:00+00:00,12,13,10,11,6',
    ),
  ],
}
