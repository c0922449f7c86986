import { crc32 } from 'node:zlib'
import type { ColumnMetaData, DataReader, FileMetaData, PageHeader } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'

/** What a sound Parquet file holds. */
export interface ParquetSize {
  readonly rows: number
  /** Values of the largest row group, and of the largest column of one. */
  readonly groupValues: number
  readonly columnValues: number
}

/**
 * Follows the headers of all pages, which the library believes: it goes round for ever where sizes are missing. Throws
 * RangeError where one does not fit the file, the others, or its own checksum.
 */
export function checkPages(bytes: Uint8Array, { row_groups }: Pick<FileMetaData, 'row_groups'>): ParquetSize {
  let [rows, groupValues, columnValues] = [0, 0, 0]
  for (const { num_rows, columns } of row_groups) {
    const groupRows = whole(num_rows)
    let values = 0
    for (const { file_path, meta_data } of columns) {
      if (file_path !== undefined || meta_data === undefined) throw new RangeError('a column in another file')
      const count = checkColumn(bytes, meta_data, groupRows)
      values += count
      columnValues = Math.max(columnValues, count)
    }
    rows += groupRows
    groupValues = Math.max(groupValues, values)
  }
  return { rows, groupValues, columnValues }
}

/** How many values the pages of a column have. */
function checkColumn(bytes: Uint8Array, column: ColumnMetaData, groupRows: number): number {
  const start = whole(column.dictionary_page_offset || column.data_page_offset)
  const end = start + whole(column.total_compressed_size)
  if (end > bytes.length) throw new RangeError('a column beyond the file')
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, end), offset: start }
  const isFlat = column.path_in_schema.length === 1
  let [values, dictionaries] = [0, 0]
  while (reader.offset < end - 1 && !(isFlat && values >= groupRows)) {
    const header = parquetHeader(reader)
    const page = bytesOfPage(bytes, reader, header, end)
    if (header.crc !== undefined && crc32(page) !== header.crc >>> 0) throw new RangeError('a page of another checksum')
    if (header.type !== 'DICTIONARY_PAGE') values += valuesOf(header)
    else if (++dictionaries > 1 || whole(header.dictionary_page_header?.num_values) > 2 ** 31)
      throw new RangeError('a dictionary that cannot be')
  }
  if (values !== whole(column.num_values) || (isFlat && values !== groupRows)) {
    throw new RangeError('a column of another length')
  }
  return values
}

/** Those of the page behind a header; goes on to the next header. */
function bytesOfPage(bytes: Uint8Array, reader: DataReader, header: PageHeader, end: number): Uint8Array {
  const start = reader.offset
  reader.offset += whole(header.compressed_page_size)
  whole(header.uncompressed_page_size)
  if (reader.offset > end) throw new RangeError('a page beyond its column')
  return bytes.subarray(start, reader.offset)
}

function valuesOf({ type, data_page_header: v1, data_page_header_v2: v2, uncompressed_page_size }: PageHeader): number {
  if (type === 'DATA_PAGE') return whole(v1?.num_values)
  if (type !== 'DATA_PAGE_V2') throw new RangeError('a page of no kind')
  const levels = whole(v2?.definition_levels_byte_length) + whole(v2?.repetition_levels_byte_length)
  if (levels > uncompressed_page_size || whole(v2?.num_nulls) > whole(v2?.num_values)) {
    throw new RangeError('levels that do not fit their page')
  }
  return whole(v2?.num_values)
}

function whole(value: number | bigint | undefined): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`a size of ${value}`)
  return number
}
