/** A small file as a platform writes it: a long that won, then a short that lost. */
export interface Twin {
  readonly text: string
  /** After costs, in money: 9.5 and -5.5, unless the platform gives no costs, or none beside the result. */
  readonly net: readonly [number, number]
  /** What of its rows are trades; most have both. */
  readonly times: 'both' | 'exits' | 'none'
  /** Left out where it has prices. */
  readonly prices?: 'none'
}

const twin = (...lines: string[]): Twin => ({ text: `${lines.join('\n')}\n`, net: [9.5, -5.5], times: 'both' })
const grossTwin = (...lines: string[]): Twin => ({ ...twin(...lines), net: [10, -5] })
const ledgerTwin = (...lines: string[]): Twin => ({ ...twin(...lines), times: 'exits', prices: 'none' })
const timelessTwin = (...lines: string[]): Twin => ({ ...twin(...lines), times: 'none' })
const exitsTwin = (...lines: string[]): Twin => ({ ...twin(...lines), times: 'exits' })

/**
 * By format, files that must be its own. Both trades are of one unit: long from 100 on 2024-01-02 10:00 UTC to 110 at
 * 11:00, short from 110 on 2024-01-13 10:00 to 115 at 11:00; each costs half a unit of money.
 */
export const TWINS: Readonly<Record<string, readonly Twin[]>> = {
  amibroker: [
    twin(
      'Symbol,Trade,Date,Price,Ex. date,Ex. Price,% chg,Profit,% Profit,Shares,Position value,Cum. Profit,# bars,Profit/bar,MAE,MFE,Scale In/Out',
      'X,Long,1/2/2024 10:00:00,100,1/2/2024 11:00:00,110,10%,9.5,9.5%,1,100,9.5,2,4.75,-1%,10%,0/0',
      'X,Short,1/13/2024 10:00:00,110,1/13/2024 11:00:00,115,-4.5%,-5.5,-5%,1,110,4,2,-2.75,-5%,1%,0/0',
    ),
  ],
  'backtesting-py': [
    twin(
      ',Size,EntryBar,ExitBar,EntryPrice,ExitPrice,SL,TP,PnL,Commission,ReturnPct,EntryTime,ExitTime,Duration,Tag',
      '0,1,10,11,100,110,95,,9.5,0.5,0.095,2024-01-02 10:00:00,2024-01-02 11:00:00,0 days 01:00:00,',
      '1,-1,20,21,110,115,,,-5.5,0.5,-0.05,2024-01-13 10:00:00,2024-01-13 11:00:00,0 days 01:00:00,',
    ),
    twin(
      'Size,EntryBar,ExitBar,EntryPrice,ExitPrice,PnL,ReturnPct,EntryTime,ExitTime,Duration',
      '1,10,11,100,110,9.5,0.095,2024-01-02 10:00:00,2024-01-02 11:00:00,0 days 01:00:00',
      '-1,20,21,110,115,-5.5,-0.05,2024-01-13 10:00:00,2024-01-13 11:00:00,0 days 01:00:00',
    ),
  ],
  binance: [
    twin(
      'Date(UTC),Symbol,Side,Price,Quantity,Amount,Fee,Fee Coin,Realized Profit,Quote Asset',
      '2024-01-13 11:00:00,XUSDT,BUY,115,1,115,0.25,USDT,-5,USDT',
      '2024-01-13 10:00:00,XUSDT,SELL,110,1,110,0.25,USDT,0,USDT',
      '2024-01-02 11:00:00,XUSDT,SELL,110,1,110,0.25,USDT,10,USDT',
      '2024-01-02 10:00:00,XUSDT,BUY,100,1,100,0.25,USDT,0,USDT',
    ),
    twin(
      'Uid,Time,Symbol,Side,Price,Quantity,Amount,Fee,Realized Profit,Buyer,Maker,Trade ID,Order ID',
      '1,24-01-02 10:00:00,XUSDT,BUY,100,1,100,0.25USDT,0,true,false,1,1',
      '1,24-01-02 11:00:00,XUSDT,SELL,110,1,110,0.25 USDT,10,false,false,2,2',
      '1,24-01-13 10:00:00,XUSDT,SELL,110,1,110,0.25USDT,0,false,false,3,3',
      '1,24-01-13 11:00:00,XUSDT,BUY,115,1,115,0.25USDT,-5,true,false,4,4',
    ),
    twin(
      '[{"symbol":"XUSDT","id":1,"side":"BUY","price":"100","qty":"1","realizedPnl":"0","quoteQty":"100","commission":"0.25","commissionAsset":"USDT","time":1704189600000,"positionSide":"BOTH"},',
      '{"symbol":"XUSDT","id":2,"side":"SELL","price":"110","qty":"1","realizedPnl":"10","quoteQty":"110","commission":"0.25","commissionAsset":"USDT","time":1704193200000,"positionSide":"BOTH"},',
      '{"symbol":"XUSDT","id":3,"side":"SELL","price":"110","qty":"1","realizedPnl":"0","quoteQty":"110","commission":"0.25","commissionAsset":"USDT","time":1705140000000,"positionSide":"BOTH"},',
      '{"symbol":"XUSDT","id":4,"side":"BUY","price":"115","qty":"1","realizedPnl":"-5","quoteQty":"115","commission":"0.25","commissionAsset":"USDT","time":1705143600000,"positionSide":"BOTH"}]',
    ),
  ],
  bitmex: [
    twin(
      'transactTime,symbol,execType,side,lastQty,lastPx,execCost,execComm,settlCurrency,foreignNotional,execID',
      '2024-01-13T11:00:00.000Z,XUSDT,Trade,Buy,1,115,-115000000,250000,USDt,115,e5',
      '2024-01-13T10:00:00.000Z,XUSDT,Trade,Sell,1,110,110000000,250000,USDt,-110,e4',
      '2024-01-02T11:00:00.000Z,XUSDT,Trade,Sell,1,110,110000000,250000,USDt,-110,e3',
      '2024-01-02T10:30:00.000Z,XUSDT,Funding,,1,105,-105000000,10000,USDt,,e2',
      '2024-01-02T10:00:00.000Z,XUSDT,Trade,Buy,1,100,-100000000,240000,USDt,100,e1',
    ),
  ],
  bybit: [
    twin(
      'Uid,Currency,Contract,Type,Direction,Quantity,Position,Filled Price,Funding,Fee Paid,Cash Flow,Change,Wallet Balance,Action,OrderId,TradeId,Time(UTC)',
      '1,USDT,XUSDT,TRADE,BUY,1,0,115,0,0.25,-5,-5.25,1004,--,a4,b4,2024-01-13 11:00:00',
      '1,USDT,XUSDT,TRADE,SELL,1,-1,110,0,0.25,0,-0.25,1009.25,--,a3,b3,2024-01-13 10:00:00',
      '1,USDT,XUSDT,TRADE,SELL,1,0,110,0,0.25,10,9.75,1009.5,--,a2,b2,2024-01-02 11:00:00',
      '1,USDT,XUSDT,TRADE,BUY,1,1,100,0,0.25,0,-0.25,999.75,--,a1,b1,2024-01-02 10:00:00',
      '1,USDT,,TRANSFER_IN,,,,,,,,1000,1000,TRANSFER_IN,,,2024-01-01 00:00:00',
    ),
    exitsTwin(
      'Contracts,Closing Direction,Qty,Entry Price,Exit Price,Closed P&L,Exit Type,Filled Time(UTC+0),Create Time',
      'XUSDT,Buy,1,110,115,-5.5,Trade,11:00 2024-01-13,11:00 2024-01-13',
      'XUSDT,Sell,1,100,110,9.5,Trade,11:00 2024-01-02,11:00 2024-01-02',
    ),
    exitsTwin(
      'Contracts,Closing Direction,Qty,Entry Price,Exit Price,Closed P&L,Exit Type,Trade Time(UTC+0),Order No.,Create Time',
      'XUSDT,Close Long,1,100,110,9.5,Trade,2024-01-02 11:00:00,9871b976,2024-01-02 11:00:00',
      'XUSDT,Close Short,1,110,115,-5.5,Trade,2024-01-13 11:00:00,9871b977,2024-01-13 11:00:00',
    ),
    exitsTwin(
      'UID: 1,Company Name: ,Country: ',
      'Contracts,Trade Type,Qty,Entry Price,Realized P&L,Filled Price,Exit Type,Filled/Settlement Time(UTC+0),Create Time',
      'XUSDT,BUY,1,110,-5.5,115,Trade,11:00 2024-01-13,11:00 2024-01-13',
      'XUSDT,SELL,1,100,9.5,110,Trade,11:00 2024-01-02,11:00 2024-01-02',
    ),
    exitsTwin(
      '{"retCode":0,"result":{"list":[{"symbol":"XUSDT","side":"Buy","closedSize":"1","avgEntryPrice":"110","avgExitPrice":"115","closedPnl":"-5.5","updatedTime":"1705143600000"},',
      '{"symbol":"XUSDT","side":"Sell","closedSize":"1","avgEntryPrice":"100","avgExitPrice":"110","closedPnl":"9.5","updatedTime":"1704193200000"}]}}',
    ),
    twin(
      'Contracts,Direction,Filled Type,Filled Quantity,Filled Price,Filled Value,Order Type,Fee Rate,Trading Fee,Exec Time(UTC),Trade ID',
      'XUSDT,Buy,Trade,1,100,100,Market,0.00055,0.24,2024-01-02 10:00:00,b1',
      'XUSDT,Buy,Funding,1,105,105,Market,0.0001,0.01,2024-01-02 10:30:00,b2',
      'XUSDT,Sell,Trade,1,110,110,Market,0.00055,0.25,2024-01-02 11:00:00,b3',
      'XUSDT,Sell,Trade,1,110,110,Market,0.00055,0.25,2024-01-13 10:00:00,b4',
      'XUSDT,Buy,Trade,1,115,115,Market,0.00055,0.25,2024-01-13 11:00:00,b5',
    ),
    twin(
      'No,Order ID,Trade ID,Symbol,Side,Order Type,Avg. Filled Price,Order Qty,Exec Qty,Exec Value,Fee Rate,Exec Fee,Order Time,Category',
      '4,a4,b4,XUSDT,Buy,Market,115,1,1,115,0.0006,0.25,2024-01-13 11:00:00,Linear',
      '3,a3,b3,XUSDT,Sell,Market,110,1,1,110,0.0006,0.25,2024-01-13 10:00:00,Linear',
      '2,a2,b2,XUSDT,Sell,Market,110,1,1,110,0.0006,0.25,2024-01-02 11:00:00,Linear',
      '1,a1,b1,XUSDT,Buy,Market,100,1,1,100,0.0006,0.25,2024-01-02 10:00:00,Linear',
    ),
  ],
  freqtrade: [
    twin(
      'pair,stake_amount,amount,open_date,close_date,open_rate,close_rate,fee_open,fee_close,profit_abs,initial_stop_loss_abs,stop_loss_abs,is_short,funding_fees',
      'X/USDT:USDT,100,1,2024-01-02 10:00:00+00:00,2024-01-02 11:00:00+00:00,100,110,0.0025,0.0025,9.5,95,95,False,0',
      'X/USDT:USDT,100,1,2024-01-13 10:00:00+00:00,2024-01-13 11:00:00+00:00,110,115,0.0025,0.0025,-5.5,116,116,True,0',
    ),
    twin(
      '{"strategy":{"Plan":{"trades":[',
      '{"pair":"X/USDT:USDT","amount":1,"open_date":"2024-01-02 10:00:00+00:00","close_date":"2024-01-02 11:00:00+00:00","open_rate":100,"close_rate":110,"profit_abs":9.5,"stop_loss_abs":95,"is_short":false,"orders":[{"amount":1}]},',
      '{"pair":"X/USDT:USDT","amount":1,"open_date":"2024-01-13 10:00:00+00:00","close_date":"2024-01-13 11:00:00+00:00","open_rate":110,"close_rate":115,"profit_abs":-5.5,"stop_loss_abs":116,"is_short":true,"orders":[]}',
      '],"locks":[],"best_pair":{"key":"X/USDT:USDT"}}},"strategy_comparison":[{"key":"Plan","trades":2}]}',
    ),
  ],
  generic: [
    twin(
      'id,side,entry_time,entry,stop,exit_time,exit,quantity,pnl,fee',
      'a,long,2024-01-02T10:00Z,100,95,2024-01-02T11:00Z,110,1,10,0.5',
      'b,Sell,2024-01-13T10:00Z,110,116,2024-01-13T11:00Z,115,1,-5,0.5',
    ),
    twin(
      'time,side,price,quantity,value,fee',
      '2024-01-02T10:00Z,buy,100,1,100,0.25',
      '2024-01-02T11:00Z,sell,110,1,110,0.25',
      '2024-01-13T10:00Z,sell,110,1,110,0.25',
      '2024-01-13T11:00Z,buy,115,1,115,0.25',
    ),
    twin(
      'order,time,action,fill price,qty,multiplier,commission,status',
      '1,2024-01-02T10:00Z,B,100,1,1,0.25,Filled',
      '2,2024-01-02T10:30Z,S,120,1,1,,Canceled',
      '3,2024-01-02T11:00Z,S,110,1,1,0.25,Filled',
      '4,2024-01-13T10:00Z,S,110,1,1,0.25,Filled',
      '5,2024-01-13T11:00Z,B,115,1,1,0.25,Filled',
    ),
    twin(
      'Trade;Type;Date;Price;Net profit',
      '1;Entry long;2024-01-02 10:00;100,00;9,50',
      '1;Exit long;2024-01-02 11:00;110,00;9,50',
      '2;Entry short;2024-01-13 10:00;110,00;-5,50',
      '2;Exit short;2024-01-13 11:00;115,00;-5,50',
    ),
  ],
  'interactive-brokers': [
    twin(
      '"ClientAccountID","CurrencyPrimary","AssetClass","Symbol","Multiplier","TradeID","DateTime","Quantity","TradePrice","IBCommission","IBCommissionCurrency","FifoPnlRealized","Buy/Sell"',
      '"U1","USD","FUT","X","1","1","20240102;100000","1","100","-0.25","USD","0","BUY"',
      '"U1","USD","FUT","X","1","2","20240102;110000","-1","110","-0.25","USD","9.5","SELL"',
      '"U1","USD","FUT","X","1","3","20240113;100000","-1","110","-0.25","USD","0","SELL"',
      '"U1","USD","FUT","X","1","4","20240113;110000","1","115","-0.25","USD","-5.5","BUY"',
    ),
    twin(
      '\ufeffStatement,Header,Field Name,Field Value',
      'Statement,Data,Period,"January 1, 2024 - January 31, 2024"',
      'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,C. Price,Proceeds,Comm/Fee,Basis,Realized P/L,MTM P/L,Code',
      'Trades,Data,Order,Stocks,USD,X,"2024-01-02, 10:00:00",1,100,101,-100,-0.25,100.25,0,1,O',
      'Trades,Data,Trade,Stocks,USD,X,"2024-01-02, 10:00:00",1,100,101,-100,-0.25,100.25,0,1,O',
      'Trades,Data,Order,Stocks,USD,X,"2024-01-02, 11:00:00",-1,110,109,110,-0.25,-100.25,9.5,1,C',
      'Trades,Data,ClosedLot,Stocks,USD,X,2024-01-02,1,100,,,,100.25,9.5,,ST',
      'Trades,Data,Order,Stocks,USD,X,"2024-01-13, 10:00:00",-1,110,111,110,-0.25,-109.75,0,-1,O',
      'Trades,Data,Order,Stocks,USD,X,"2024-01-13, 11:00:00",1,115,115,-115,-0.25,109.75,-5.5,0,C',
      'Trades,SubTotal,,Stocks,USD,X,,0,,,5,-1,0,4,1,',
      'Trades,Total,,Stocks,USD,,,,,,5,-1,0,4,1,',
      'Trades,Header,DataDiscriminator,Asset Category,Currency,Symbol,Date/Time,Quantity,T. Price,,Proceeds,Comm in USD,,,MTM in USD,Code',
      'Trades,Data,Order,Forex,USD,EUR.USD,"2024-01-14, 09:00:00","1,000",1.08,,-1080,-2,,,0.5,',
      'Fees,Header,Subtitle,Currency,Date,Description,Amount',
      'Fees,Data,Other Fees,USD,2024-01-15,Market data,-4.5',
    ),
    twin(
      'Symbol,CurrencyPrimary,DateTime,Quantity,TradePrice,Multiplier,IBCommission,IBCommissionCurrency',
      'X,USD,2024-01-02;10:00:00,1,100,1,-0.25,USD',
      'X,USD,2024-01-02;11:00:00,-1,110,1,-0.25,USD',
      'X,USD,2024-01-13;10:00:00,-1,110,1,-0.25,USD',
      'X,USD,2024-01-13;11:00:00,1,115,1,-0.25,USD',
    ),
  ],
  'kraken-futures': [
    twin(
      'uid,dateTime,account,type,symbol,contract,change,new balance,new average entry price,trade price,mark price,funding rate,realized pnl,fee,realized funding,collateral,conversion spread percentage,liquidation fee',
      'u10,2024-01-13 11:00:00,flex,futures trade,usd,pf_xusd,-5.25,0.,,115,115,,-5,0.25,0,,,',
      'u9,2024-01-13 11:00:00,flex,futures trade,pf_xusd,pf_xusd,1,0.,115,115,115,,,,,,,',
      'u8,2024-01-13 10:00:00,flex,futures trade,usd,pf_xusd,-0.25,0.,,110,110,,0,0.25,0,,,',
      'u7,2024-01-13 10:00:00,flex,futures trade,pf_xusd,pf_xusd,-1,-1.,110,110,110,,,,,,,',
      'u6,2024-01-02 11:00:00,flex,futures trade,usd,pf_xusd,9.77,0.,,110,110,,10,0.25,0.02,,,',
      'u5,2024-01-02 11:00:00,flex,futures trade,pf_xusd,pf_xusd,-1,0.,110,110,110,,,,,,,',
      'u4,2024-01-02 10:30:00,flex,funding rate change,usd,pf_xusd,-0.03,0.,,,,0.0001,,,-0.03,,,',
      'u3,2024-01-02 10:00:00,flex,conversion,usd,,0.24,0.,,,,,,,,,0.1,',
      'u2,2024-01-02 10:00:00,flex,futures trade,usd,pf_xusd,-0.24,0.,,100,100,,0,0.24,0,,,',
      'u1,2024-01-02 10:00:00,flex,futures trade,pf_xusd,pf_xusd,1,1.,100,100,100,,,,,,,',
    ),
    twin(
      'uid,dateTime,account,type,symbol,contract,change,new balance,new average entry price,trade price,mark price,funding rate,realized pnl,fee,realized funding,collateral,conversion spread percentage,liquidation fee',
      'u1,2024-01-02 10:00:00,flex,futures trade,x,pf_xusd,1,1,,100,100,,0,0.24,,usd,,',
      'u2,2024-01-02 10:30:00,flex,funding rate change,usd,pf_xusd,-0.01,,,,100,0.0001,,,-0.01,usd,,',
      'u3,2024-01-02 11:00:00,flex,futures trade,x,pf_xusd,-1,0,,110,110,,10,0.25,,usd,,',
      'u4,2024-01-13 10:00:00,flex,futures trade,x,pf_xusd,-1,-1,,110,110,,0,0.25,,usd,,',
      'u5,2024-01-13 11:00:00,flex,futures trade,x,pf_xusd,1,0,,115,115,,-5,0.25,,usd,,',
    ),
    twin(
      '{"accountUid":"a","logs":[{"id":1,"date":"2024-01-01T10:00:00.000Z","asset":"usd","contract":null,"booking_uid":"b1","collateral":null,"execution":null,"fee":null,"funding_rate":null,"info":"transfer","margin_account":"flex","mark_price":null,"new_average_entry_price":null,"new_balance":5.0,"old_average_entry_price":null,"old_balance":0.0,"realized_funding":null,"realized_pnl":null,"trade_price":null},',
      '{"id":2,"date":"2024-01-02T10:00:00.000Z","asset":"pf_xusd","contract":"pf_xusd","booking_uid":"b2","collateral":null,"execution":null,"fee":null,"funding_rate":null,"info":"futures trade","margin_account":"flex","mark_price":100.0,"new_average_entry_price":null,"new_balance":1.0,"old_average_entry_price":null,"old_balance":0.0,"realized_funding":null,"realized_pnl":null,"trade_price":100.0},',
      '{"id":3,"date":"2024-01-02T10:00:00.000Z","asset":"usd","contract":"pf_xusd","booking_uid":"b3","collateral":null,"execution":null,"fee":0.25,"funding_rate":null,"info":"futures trade","margin_account":"flex","mark_price":100.0,"new_average_entry_price":null,"new_balance":4.75,"old_average_entry_price":null,"old_balance":5.0,"realized_funding":0.0,"realized_pnl":0.0,"trade_price":100.0},',
      '{"id":4,"date":"2024-01-02T11:00:00.000Z","asset":"pf_xusd","contract":"pf_xusd","booking_uid":"b4","collateral":null,"execution":null,"fee":null,"funding_rate":null,"info":"futures trade","margin_account":"flex","mark_price":110.0,"new_average_entry_price":null,"new_balance":0.0,"old_average_entry_price":null,"old_balance":1.0,"realized_funding":null,"realized_pnl":null,"trade_price":110.0},',
      '{"id":5,"date":"2024-01-02T11:00:00.000Z","asset":"usd","contract":"pf_xusd","booking_uid":"b5","collateral":null,"execution":null,"fee":0.25,"funding_rate":null,"info":"futures trade","margin_account":"flex","mark_price":110.0,"new_average_entry_price":null,"new_balance":14.5,"old_average_entry_price":null,"old_balance":4.75,"realized_funding":0.0,"realized_pnl":10.0,"trade_price":110.0},',
      '{"id":6,"date":"2024-01-13T10:00:00.000Z","asset":"pf_xusd","contract":"pf_xusd","booking_uid":"b6","collateral":null,"execution":null,"fee":null,"funding_rate":null,"info":"futures trade","margin_account":"flex","mark_price":110.0,"new_average_entry_price":null,"new_balance":-1.0,"old_average_entry_price":null,"old_balance":0.0,"realized_funding":null,"realized_pnl":null,"trade_price":110.0},',
      '{"id":7,"date":"2024-01-13T10:00:00.000Z","asset":"usd","contract":"pf_xusd","booking_uid":"b7","collateral":null,"execution":null,"fee":0.25,"funding_rate":null,"info":"futures trade","margin_account":"flex","mark_price":110.0,"new_average_entry_price":null,"new_balance":14.25,"old_average_entry_price":null,"old_balance":14.5,"realized_funding":0.0,"realized_pnl":0.0,"trade_price":110.0},',
      '{"id":8,"date":"2024-01-13T11:00:00.000Z","asset":"pf_xusd","contract":"pf_xusd","booking_uid":"b8","collateral":null,"execution":null,"fee":null,"funding_rate":null,"info":"futures liquidation","margin_account":"flex","mark_price":115.0,"new_average_entry_price":null,"new_balance":0.0,"old_average_entry_price":null,"old_balance":-1.0,"realized_funding":null,"realized_pnl":null,"trade_price":115.0},',
      '{"id":9,"date":"2024-01-13T11:00:00.000Z","asset":"usd","contract":"pf_xusd","booking_uid":"b9","collateral":null,"execution":null,"fee":0.25,"funding_rate":null,"info":"futures liquidation","margin_account":"flex","mark_price":115.0,"new_average_entry_price":null,"new_balance":9.0,"old_average_entry_price":null,"old_balance":14.25,"realized_funding":0.0,"realized_pnl":-5.0,"trade_price":115.0}]}',
    ),
  ],
  metatrader4: [
    twin(
      '<html><head><title>Strategy Tester: Plan</title></head><body><table>',
      '<tr><td>Total net profit</td><td>4.00</td><td>Gross profit</td><td>9.50</td><td>Gross loss</td><td>-5.50</td></tr></table>',
      '<table><tr><td>#</td><td>Time</td><td>Type</td><td>Order</td><td>Size</td><td>Price</td><td>S / L</td><td>T / P</td><td>Profit</td><td>Balance</td></tr>',
      '<tr><td>1</td><td>2024.01.02 10:00</td><td>buy</td><td>1</td><td>1.00</td><td>100</td><td>95</td><td>0</td><td colspan=2></td></tr>',
      '<tr><td>2</td><td>2024.01.02 10:30</td><td>modify</td><td>1</td><td>1.00</td><td>100</td><td>99</td><td>0</td><td colspan=2></td></tr>',
      '<tr><td>3</td><td>2024.01.02 11:00</td><td>t/p</td><td>1</td><td>1.00</td><td>110</td><td>99</td><td>0</td><td>9.50</td><td>1009.50</td></tr>',
      '<tr><td>4</td><td>2024.01.13 09:00</td><td>sell limit</td><td>2</td><td>1.00</td><td>110</td><td>0</td><td>0</td><td colspan=2></td></tr>',
      '<tr><td>5</td><td>2024.01.13 10:00</td><td>sell</td><td>2</td><td>1.00</td><td>110</td><td>0</td><td>0</td><td colspan=2></td></tr>',
      '<tr><td>6</td><td>2024.01.13 11:00</td><td>close at stop</td><td>2</td><td>1.00</td><td>115</td><td>0</td><td>0</td><td>-5.50</td><td>1004.00</td></tr>',
      '</table></body></html>',
    ),
    twin(
      'Ticket;Open;Type;Volume;Symbol;Price;SL;TP;Close;Price;Swap;Commissions;Profit;Pips;Trade duration in seconds',
      '11;2024.01.02 10:00:00;buy;1.00;X;100.00;95.00;0;2024.01.02 11:00:00;110.00;-0.1;-0.4;10.00;10;3600',
      '12;2024.01.13 10:00:00;sell;1.00;X;110.00;0;0;2024.01.13 11:00:00;115.00;-0.1;-0.4;-5.00;-5;3600',
    ),
    twin(
      'Ticket,Open Time,Type,Size,Item,Price,S / L,T / P,Close Time,Price,Commission,Taxes,Swap,Profit',
      '1,2024.01.02 10:00,buy,1.00,x,100.00,95.00,0.00,2024.01.02 11:00,110.00,-0.50,0.00,0.00,10.00',
      '2,2024.01.03 10:00,balance,,,,,,,,,,,1000.00',
      '3,2024.01.13 10:00,sell,1.00,x,110.00,0.00,0.00,2024.01.13 11:00,115.00,-0.70,0.00,0.20,-5.00',
    ),
    twin(
      '<html><head><title>Statement: 1</title></head><body><table>',
      '<tr><td colspan=14><b>Closed Transactions:</b></td></tr>',
      '<tr align=center bgcolor="#C0C0C0"><td>Ticket</td><td nowrap>Open Time</td><td>Type</td><td>Size</td><td>Item</td><td>Price</td><td>S / L</td><td>T / P</td><td nowrap>Close Time</td><td>Price</td><td>Commission</td><td>Taxes</td><td>Swap</td><td>Profit</td></tr>',
      '<tr align=right><td>1</td><td nowrap>2024.01.02 09:00</td><td>balance</td><td colspan=10 align=left>Deposit</td><td>1 000.00</td></tr>',
      '<tr bgcolor=#E0E0E0 align=right><td title="tp">2</td><td nowrap>2024.01.02 10:00</td><td>buy</td><td>1.00</td><td>x</td><td>100.00</td><td>95.00</td><td>110.00</td><td nowrap>2024.01.02 11:00</td><td>110.00</td><td>-0.50</td><td>0.00</td><td>0.00</td><td>10.00</td></tr>',
      '<tr align=right><td>3</td><td nowrap>2024.01.13 10:00</td><td>sell</td><td>1.00</td><td>x</td><td>110.00</td><td>0.00</td><td>0.00</td><td nowrap>2024.01.13 11:00</td><td>115.00</td><td>-0.50</td><td>0.00</td><td>0.00</td><td>-5.00</td></tr>',
      '<tr align=right><td colspan=10>&nbsp;</td><td>-1.00</td><td>0.00</td><td>0.00</td><td>5.00</td></tr>',
      '<tr><td colspan=14><b>Open Trades:</b></td></tr>',
      '<tr><td>Ticket</td><td>Open Time</td><td>Type</td></tr><tr><td colspan=14>No transactions</td></tr>',
      '</table></body></html>',
    ),
  ],
  metatrader5: [
    twin(
      'Time,Deal,Symbol,Type,Direction,Volume,Price,Order,Commission,Fee,Swap,Profit,Balance,Comment',
      '2024.01.01 00:00:00,1,,balance,,,,,,,,1000,1000,',
      '2024.01.02 10:00:00,2,X,buy,in,1,100,2,-0.25,0,0,0,999.75,',
      '2024.01.02 11:00:00,3,X,sell,out,1,110,3,-0.25,0,0,10,1009.5,',
      '2024.01.13 10:00:00,4,X,sell,in,1,110,4,-0.25,0,0,0,1009.25,',
      '2024.01.13 11:00:00,5,X,buy,out,1,115,5,-0.25,0,0,-5,1004,',
    ),
    twin(
      'Time\tPosition\tSymbol\tType\tVolume\tPrice\tS / L\tT / P\tTime\tPrice\tCommission\tSwap\tProfit',
      '2024.01.02 10:00:00\t11\tX\tbuy\t1.00\t100.00\t95.00\t\t2024.01.02 11:00:00\t110.00\t- 0.50\t0.00\t10.00',
      '2024.01.13 10:00:00\t12\tX\tsell\t1.00\t110.00\t\t\t2024.01.13 11:00:00\t115.00\t- 0.50\t0.00\t- 5.00',
    ),
    twin(
      '<table><tr align="center"><td colspan="14"><b>Handelshistorie</b></td></tr><tr><th colspan="4">Name:</th><th colspan="10"><b>Wir &amp; Co</b></th></tr>',
      '<tr align="center"><th colspan="14"><div><b>Positionen</b></div></th></tr>',
      '<tr align="center"><td><b>Zeit</b></td><td><b>Position</b></td><td><b>Symbol</b></td><td><b>Typ</b></td><td><b>Volumen</b></td><td><b>Preis</b></td><td><b>S / L</b></td><td><b>T / P</b></td><td><b>Zeit</b></td><td><b>Preis</b></td><td><b>Kommission</b></td><td><b>Swap</b></td><td colspan="2"><b>Profit</b></td></tr>',
      '<tr align="right"><td>2024.01.02 10:00:00</td><td>11</td><td>X</td><td>buy</td><td class="hidden" colspan="8"></td><td>1</td><td>100.00</td><td>95.00</td><td></td><td>2024.01.02 11:00:00</td><td>110.00</td><td>-0.50</td><td>0.00</td><td colspan="2">10.00</td></tr>',
      '<tr align="right"><td>2024.01.13 10:00:00</td><td>12</td><td>X</td><td>sell</td><td class="hidden" colspan="8"></td><td>1</td><td>110.00</td><td></td><td></td><td>2024.01.13 11:00:00</td><td>115.00</td><td>-0.50</td><td>0.00</td><td colspan="2">-5.00</td></tr>',
      '<tr align="center"><th colspan="14"><div><b>Orders</b></div></th></tr>',
      '<tr><td><b>Eröffnungszeit</b></td><td><b>Order</b></td></tr><tr><td>2024.01.02 10:00:00</td><td>21</td></tr></table>',
    ),
    twin(
      '<html><head><title>Strategy Tester Report</title></head><body><table>',
      '<tr><td colspan=3>Total Net Profit:</td><td>4.00</td><td>Gross Profit:</td><td>9.50</td><td>Gross Loss:</td><td>- 5.50</td></tr>',
      '<tr><th colspan=13>Orders</th></tr>',
      '<tr><td>Open Time</td><td>Order</td><td>Symbol</td><td>Type</td><td>Volume</td><td>Price</td><td>S / L</td><td>T / P</td><td>Time</td><td>State</td><td>Comment</td></tr>',
      '<tr><td>2024.01.02 10:00:00</td><td>2</td><td>X</td><td>buy</td><td>1.00 / 1.00</td><td></td><td></td><td></td><td>2024.01.02 10:00:00</td><td>filled</td><td></td></tr>',
      '<tr><th colspan=13>Deals</th></tr>',
      '<tr><td>Time</td><td>Deal</td><td>Symbol</td><td>Type</td><td>Direction</td><td>Volume</td><td>Price</td><td>Order</td><td>Commission</td><td>Swap</td><td>Profit</td><td>Balance</td><td>Comment</td></tr>',
      '<tr><td>2024.01.01 00:00:00</td><td>1</td><td></td><td>balance</td><td></td><td></td><td></td><td></td><td>0.00</td><td>0.00</td><td>1 000.00</td><td>1 000.00</td><td></td></tr>',
      '<tr><td>2024.01.02 10:00:00</td><td>2</td><td>X</td><td>buy</td><td>in</td><td>1.00</td><td>100</td><td>2</td><td>- 0.25</td><td>0.00</td><td>0.00</td><td>999.75</td><td></td></tr>',
      '<tr><td>2024.01.02 11:00:00</td><td>3</td><td>X</td><td>sell</td><td>out</td><td>1.00</td><td>110</td><td>3</td><td>- 0.25</td><td>0.00</td><td>10.00</td><td>1 009.50</td><td></td></tr>',
      '<tr><td>2024.01.13 10:00:00</td><td>4</td><td>X</td><td>sell</td><td>in</td><td>1.00</td><td>110</td><td>4</td><td>- 0.25</td><td>0.00</td><td>0.00</td><td>1 009.25</td><td></td></tr>',
      '<tr><td>2024.01.13 11:00:00</td><td>5</td><td>X</td><td>buy</td><td>out</td><td>1.00</td><td>115</td><td>5</td><td>- 0.25</td><td>0.00</td><td>- 5.00</td><td>1 004.00</td><td></td></tr>',
      '</table></body></html>',
    ),
  ],
  nautilus: [
    twin(
      'position_id,trader_id,instrument_id,entry,side,quantity,peak_qty,ts_opened,ts_closed,avg_px_open,avg_px_close,realized_return,realized_pnl,commissions',
      "P-1,T-1,XH4.XCME,BUY,FLAT,0,1,2024-01-02 10:00:00+00:00,2024-01-02 11:00:00+00:00,100.0,110.0,0.1,9.50 USD,['0.50 USD']",
      "P-2,T-1,XH4.XCME,SELL,FLAT,0,1,2024-01-13 10:00:00+00:00,2024-01-13 11:00:00+00:00,110.0,115.0,-0.05,-5.50 USD,['0.50 USD']",
    ),
  ],
  ninjatrader: [
    twin(
      'Trade number,Instrument,Account,Strategy,Market pos.,Qty,Entry price,Exit price,Entry time,Exit time,Entry name,Exit name,Profit,Cum. net profit,Commission,MAE,MFE,ETD,Bars,',
      '1,X 03-24,Sim101,,Long,1,100.00,110.00,1/2/2024 10:00:00 AM,1/2/2024 11:00:00 AM,Entry,Exit,$9.50,$9.50,$0.50,$0.00,$1.00,$1.00,3,',
      '2,X 03-24,Sim101,,Short,1,110.00,115.00,1/13/2024 10:00:00 AM,1/13/2024 11:00:00 AM,Entry,Exit,-$5.50,$4.00,$0.50,$0.00,$1.00,$1.00,3,',
    ),
    twin(
      'Trade number;Instrument;Account;Strategy;Market pos.;Qty;Entry price;Exit price;Entry time;Exit time;Entry name;Exit name;Profit;Cum. net profit;Commission;MAE;MFE;ETD;Bars;',
      '1;X 03-24;Sim101;;Long;1;100,00;110,00;02.01.2024 10:00:00;02.01.2024 11:00:00;Entry;Exit;9,50 $;9,50 $;0,50 $;0,00 $;1,00 $;1,00 $;3;',
      '2;X 03-24;Sim101;;Short;1;110,00;115,00;13.01.2024 10:00:00;13.01.2024 11:00:00;Entry;Exit;-5,50 $;4,00 $;0,50 $;0,00 $;1,00 $;1,00 $;3;',
    ),
    twin(
      'Trade number,Instrument,Market pos.,Qty,Entry price,Exit price,Entry time,Exit time,Profit,Cum. net profit,Commission,Clearing Fee,Exchange Fee,IP Fee,NFA Fee',
      '1,X DEC24,Long,1,100.00,110.00,02/01/2024 10:00:00,02/01/2024 11:00:00,10.00,9.50,0.30,0.05,0.10,0.03,0.02',
      '2,X DEC24,Short,1,110.00,115.00,13/01/2024 10:00:00,13/01/2024 11:00:00,-5.00,4.00,0.30,0.05,0.10,0.03,0.02',
    ),
    twin(
      'Núm. Neg.;Ativo;Conta;Estratégia;Pos mercado.;Qtd;Preço entrada;Preço saída;Hora entrada;Hora saída;Entrada;Sáída;Profit;Acu lucro líquido;Corretagem;MAE;MFE;ETD;Barras;',
      '1;X 03-24;Sim101;;Comprada;1;100,00;110,00;02/01/2024 10:00:00;02/01/2024 11:00:00;Entry;Exit;$ 9,50;$ 9,50;$ 0,50;0;0;0;10;',
      '2;X 03-24;Sim101;;Venda;1;110,00;115,00;13/01/2024 10:00:00;13/01/2024 11:00:00;Entry;Exit;-$ 5,50;$ 4,00;$ 0,50;0;0;0;10;',
    ),
  ],
  'position-history': [
    twin(
      '{"code":"200000","data":{"items":[{"closeId":"1","symbol":"XUSDTM","settleCurrency":"USDT","type":"CLOSE_LONG","pnl":"9.5","realisedGrossCost":"-10","tradeFee":"0.4","fundingFee":"-0.1","openTime":1704189600000,"closeTime":1704193200000,"openPrice":"100","closePrice":"110","tax":"0","side":"LONG"},',
      '{"closeId":"2","symbol":"XUSDTM","settleCurrency":"USDT","type":"CLOSE_SHORT","pnl":"-5.5","realisedGrossCost":"5","tradeFee":"0.6","fundingFee":"0.1","openTime":1705140000000,"closeTime":1705143600000,"openPrice":"110","closePrice":"115","tax":"0","side":"SHORT"}]}}',
    ),
    twin(
      '{"code":"0","data":[{"cTime":"1704189600000","ccy":"USDT","closeAvgPx":"110","closeTotalPos":"1","direction":"long","fee":"-0.4","fundingFee":"-0.1","instId":"X-USDT-SWAP","liqPenalty":"0","openAvgPx":"100","pnl":"10","posSide":"net","realizedPnl":"9.5","type":"2","uTime":"1704193200000"},',
      '{"cTime":"1705140000000","ccy":"USDT","closeAvgPx":"115","closeTotalPos":"1","direction":"short","fee":"-0.6","fundingFee":"0.1","instId":"X-USDT-SWAP","liqPenalty":"0","openAvgPx":"110","pnl":"-5","posSide":"net","realizedPnl":"-5.5","type":"2","uTime":"1705143600000"}]}',
    ),
    twin(
      '{"data":{"list":[{"positionId":"1","marginCoin":"USDT","symbol":"XUSDT","holdSide":"long","openAvgPrice":"100","closeAvgPrice":"110","closeTotalPos":"1","pnl":"10","netProfit":"9.5","totalFunding":"-0.1","openFee":"-0.2","closeFee":"-0.2","utime":"1704193200000","ctime":"1704189600000"},',
      '{"positionId":"2","marginCoin":"USDT","symbol":"XUSDT","holdSide":"short","openAvgPrice":"110","closeAvgPrice":"115","closeTotalPos":"1","pnl":"-5","netProfit":"-5.5","totalFunding":"0.1","openFee":"-0.3","closeFee":"-0.3","utime":"1705143600000","ctime":"1705140000000"}]}}',
    ),
    twin(
      '{"data":{"positionHistory":[{"positionId":"1","symbol":"X-USDT","positionSide":"LONG","openTime":1704189600000,"updateTime":1704193200000,"avgPrice":"100","avgClosePrice":110,"realisedProfit":"10","netProfit":"9.5","closePositionAmt":"1","positionCommission":"-0.4","totalFunding":"-0.1"},',
      '{"positionId":"2","symbol":"X-USDT","positionSide":"SHORT","openTime":1705140000000,"updateTime":1705143600000,"avgPrice":"110","avgClosePrice":115,"realisedProfit":"-5","netProfit":"-5.5","closePositionAmt":"1","positionCommission":"-0.6","totalFunding":"0.1"}]}}',
    ),
  ],
  topstepx: [
    twin(
      'Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type,TradeDay,TradeDuration,Commissions',
      '2,XH4,01/13/2024 05:00:00 -05:00,01/13/2024 06:00:00 -05:00,110.000000000,115.000000000,0.3000,-5.000000000,1,Short,01/13/2024 00:00:00 -06:00,01:00:00,0.2',
      '1,XH4,01/02/2024 05:00:00 -05:00,01/02/2024 06:00:00 -05:00,100.000000000,110.000000000,0.5000,10.000000000,1,Long,01/02/2024 00:00:00 -06:00,01:00:00,',
    ),
    twin(
      'Id,ContractName,EnteredAt,ExitedAt,EntryPrice,ExitPrice,Fees,PnL,Size,Type,TradeDay',
      '1,XH4,01/02/2024 10:00:00 +00:00,01/02/2024 11:00:00 +00:00,100,110,0.5,10,1,Long,01/02/2024 00:00:00 -06:00',
      '2,XH4,01/13/2024 10:00:00 +00:00,01/13/2024 11:00:00 +00:00,110,115,0.5,-5,1,Short,01/13/2024 00:00:00 -06:00',
    ),
  ],
  tradestation: [
    twin(
      'TradeStation Trades List',
      '',
      '#,Type,Date/Time,Signal,Price,Roll Over Pips,Shares/Ctrts - Profit/Loss,Net Profit - Cum Net Profit,% Profit,Run-up/Drawdown,Efficiency,Total Eff.,Comm.,Slippage',
      '1,Buy,01/02/2024 10:00,Entry,$100.00,$0.00,1,$9.50,9.5%,$12.00,50.00%,,$0.25,$0.00',
      ',Sell,01/02/2024 11:00,Exit,$110.00,,$10.00,$9.50,,($2.00),50.00%,10.00%,$0.25,$0.00',
      '2,Sell Short,01/13/2024 10:00,Entry,$110.00,$0.00,1,($5.50),-5.0%,$1.00,50.00%,,$0.25,$0.00',
      ',Buy to Cover,01/13/2024 11:00,Exit,$115.00,,($5.00),$4.00,,($5.00),50.00%,10.00%,$0.25,$0.00',
      '3,Buy,01/14/2024 10:00,Entry,$110.00,$0.00,1,$0.00,0.0%,$1.00,50.00%,,$0.25,$0.00',
    ),
    twin(
      '#,Type,Date/Time,Price,Contracts,Profit/Loss,Cum. Net Profit',
      '1,Buy,01/02/2024 10:00,100,1,$9.50,$9.50',
      ',Sell,01/02/2024 11:00,110,,,',
      '2,SellShort,01/13/2024 10:00,110,1,($5.50),$4.00',
      ',Cover,01/13/2024 11:00,115,,,',
    ),
  ],
  tradingview: [
    twin(
      'Trade #,Type,Signal,Date/Time,Price USD,Contracts,Profit USD,Profit %,Cum. Profit USD,Cum. Profit %,Run-up USD,Run-up %,Drawdown USD,Drawdown %',
      '1,Exit Long,TP,2024-01-02 11:00,110,1,9.5,9.5,9.5,1,12,12,-2,-2',
      '1,Entry Long,Long,2024-01-02 10:00,100,1,9.5,9.5,9.5,1,12,12,-2,-2',
      '2,Exit Short,SL,2024-01-13 11:00,115,1,-5.5,-5,4,0.4,1,1,-5,-4.5',
      '2,Entry Short,Short,2024-01-13 10:00,110,1,-5.5,-5,4,0.4,1,1,-5,-4.5',
      '3,Exit Long,Open,,,1,,,,,,,,',
      '3,Entry Long,Long,2024-01-14 10:00,110,1,,,,,,,,',
    ),
    twin(
      'Trade #,Type,Date/Time,Signal,Price USD,Position size (qty),Position size (value),Net P&L USD,Net P&L %,Run-up USD,Run-up %,Drawdown USD,Drawdown %,Cumulative P&L USD,Cumulative P&L %',
      '2,Entry short,2024-01-13 10:00,Short,110,1,110,-5.5,-5,1,1,-5,-4.5,4,0.4',
      '2,Exit short,2024-01-13 11:00,SL,115,1,110,-5.5,-5,1,1,-5,-4.5,4,0.4',
      '1,Entry long,2024-01-02 10:00,Long,100,1,100,9.5,9.5,12,12,-2,-2,9.5,1',
      '1,Exit long,2024-01-02 11:00,TP,110,1,100,9.5,9.5,12,12,-2,-2,9.5,1',
    ),
    twin(
      'Trade number,Type,Date and time,Signal,Price USD,Size (qty),Size (value),Net PnL USD,Return %,Commission USD,Favorable excursion USD,Favorable excursion %,Adverse excursion USD,Adverse excursion %,Cumulative PnL USD,Cumulative PnL %,Duration (bars)',
      '1,Exit long,2024-01-02 11:00,TP,110,1,100,9.5,9.5,0.5,12,12,-2,-2,9.5,1,1',
      '1,Entry long,2024-01-02 10:00,Long,100,1,100,9.5,9.5,0.5,12,12,-2,-2,9.5,1,1',
      '2,Exit short,2024-01-13 11:00,SL,115,1,110,-5.5,-5,0.5,1,1,-5,-4.5,4,0.4,1',
      '2,Entry short,2024-01-13 10:00,Short,110,1,110,-5.5,-5,0.5,1,1,-5,-4.5,4,0.4,1',
    ),
    twin(
      'Trade #,Typ,Datum und Uhrzeit,Signal,Preis USD,Größe (Menge),Größe (Wert),G&V netto USD,G&V netto %,Kumulativer G&V USD,Kumulativer G&V %',
      '1,Long-Ausstieg,02/01/2024 11:00,TP,110,1,100,9.5,9.5,9.5,1',
      '1,Long-Einstieg,02/01/2024 10:00,Long,100,1,100,9.5,9.5,9.5,1',
      '2,Short-Ausstieg,13/01/2024 11:00,SL,115,1,110,-5.5,-5,4,0.4',
      '2,Short-Einstieg,13/01/2024 10:00,Short,110,1,110,-5.5,-5,4,0.4',
    ),
    twin(
      '交易 #,类型,日期/时间,信号,价格 USDT,仓位大小(数量),仓位大小(价值),净损益 USDT,净损益 %',
      '1,多头进场,2024-01-02 10:00,Long,100,1,100,9.5,9.5',
      '1,多头出场,2024-01-02 11:00,TP,110,1,100,9.5,9.5',
      '2,空头进场,2024-01-13 10:00,Short,110,1,110,-5.5,-5',
      '2,空头出场,2024-01-13 11:00,SL,115,1,110,-5.5,-5',
    ),
    twin(
      '\ufeffトレード番号,タイプ,日時,シグナル,価格 USD,サイズ (数量),サイズ (金額),純損益 USD,リターン %',
      '1,ロングエントリー,2024-01-02 10:00,L,100,1,100,9.5,9.5',
      '1,ロング決済,2024-01-02 11:00,TP,110,1,100,9.5,9.5',
      '2,ショートエントリー,2024-01-13 10:00,S,110,1,110,-5.5,-5',
      '2,ショート決済,2024-01-13 11:00,SL,115,1,110,-5.5,-5',
    ),
  ],
  tradovate: [
    grossTwin(
      'symbol,_priceFormat,_priceFormatType,_tickSize,buyFillId,sellFillId,qty,buyPrice,sellPrice,pnl,boughtTimestamp,soldTimestamp,duration',
      'XH4,-2,0,0.25,11,12,1,100.00,110.00,$10.00,01/02/2024 10:00:00,01/02/2024 11:00:00,60min',
      'XH4,-2,0,0.25,14,13,1,115.00,110.00,$(5.00),01/13/2024 11:00:00,01/13/2024 10:00:00,60min',
    ),
    grossTwin(
      'Position ID,Timestamp,Trade Date,Net Pos,Net Price,Bought,Avg. Buy,Sold,Avg. Sell,Account,Contract,Product,_tickSize,Pair ID,Buy Fill ID,Sell Fill ID,Paired Qty,Buy Price,Sell Price,P/L,Currency,Bought Timestamp,Sold Timestamp',
      '1,01/02/2024 11:00:00,2024-01-02,0,,1,100.00,1,110.00,D,XH4,X,0.25,5,11,12,1,100.00,110.00,10.00,USD,01/02/2024 10:00:00,01/02/2024 11:00:00',
      '2,01/13/2024 11:00:00,2024-01-13,0,,1,115.00,1,110.00,D,XH4,X,0.25,6,14,13,1,115.00,110.00,-5.00,USD,01/13/2024 11:00:00,01/13/2024 10:00:00',
    ),
    ledgerTwin(
      'Account,Transaction ID,Timestamp,Date,Delta,Amount,Cash Change Type,Currency,Contract',
      'D,1,01/02/2024 08:00:00,2024-01-02,1000.00,1000.00, Fund Transaction,USD,',
      'D,2,01/02/2024 10:00:00,2024-01-02,-0.25,999.75, Exchange Fee,USD,XH4',
      'D,3,01/02/2024 11:00:00,2024-01-02,-0.25,999.50, Commission,USD,XH4',
      'D,4,01/02/2024 11:00:00,2024-01-02,10.00,1009.50, Trade Paired,USD,XH4',
      'D,5,01/13/2024 10:00:00,2024-01-13,-0.25,1009.25, Nfa Fee,USD,XH4',
      'D,6,01/13/2024 11:00:00,2024-01-13,-0.25,1009.00, Clearing Fee,USD,XH4',
      'D,7,01/13/2024 11:00:00,2024-01-13,-5.00,1004.00, Trade Paired,USD,XH4',
    ),
  ],
  vectorbt: [
    twin(
      ',Exit Trade Id,Column,Size,Entry Timestamp,Avg Entry Price,Entry Fees,Exit Timestamp,Avg Exit Price,Exit Fees,PnL,Return,Direction,Status,Position Id',
      '0,0,X,1.0,2024-01-02 10:00:00+00:00,100.0,0.25,2024-01-02 11:00:00+00:00,110.0,0.25,9.5,0.095,Long,Closed,0',
      '1,1,X,1.0,2024-01-13 10:00:00+00:00,110.0,0.25,2024-01-13 11:00:00+00:00,115.0,0.25,-5.5,-0.05,Short,Closed,1',
      '2,2,X,1.0,2024-01-14 10:00:00+00:00,110.0,0.25,2024-01-14 11:00:00+00:00,115.0,0.0,4.75,0.04,Long,Open,2',
    ),
    timelessTwin(
      'id,col,size,entry_idx,entry_price,entry_fees,exit_idx,exit_price,exit_fees,pnl,return,direction,status,parent_id',
      '0,0,1.0,10,100.0,0.25,11,110.0,0.25,9.5,0.095,0,1,0',
      '1,0,1.0,20,110.0,0.25,21,115.0,0.25,-5.5,-0.05,1,1,1',
      '2,0,1.0,30,110.0,0.25,31,115.0,0.0,4.75,0.04,0,0,2',
    ),
  ],
}
