package posters

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"hash/adler32"
	"hash/crc32"
)

// head gives the beginning of the file (PNG, W3C 2025-06-24): its size, one
// bit for a pixel, and the two colours that it stands for.
func head(ink [3]byte) []byte {
	out := []byte("\x89PNG\r\n\x1a\n")
	size := binary.BigEndian.AppendUint32(nil, Width)
	size = binary.BigEndian.AppendUint32(size, Height)
	out = chunk(out, "IHDR", append(size, 1, 3, 0, 0, 0)) // 1 bit, of a palette
	return chunk(out, "PLTE", append([]byte{255, 255, 255}, ink[:]...))
}

// chunk adds a chunk: length, kind, bytes, and the check sum of the last two.
func chunk(out []byte, kind string, data []byte) []byte {
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	from := len(out)
	out = append(append(out, kind...), data...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[from:]))
}

// encode writes the sheet as a file that begins with head. It is packed as it
// lies; image/png would go through it pixel by pixel first.
func (s *sheet) encode(out *bytes.Buffer, head []byte, pack *flate.Writer) error {
	out.Grow(len(head) + 16<<10)
	out.Write(head)
	start := out.Len()
	out.WriteString("\x00\x00\x00\x00IDAT\x78\x01") // zlib (RFC 1950), as fast as it goes
	pack.Reset(out)
	if _, err := pack.Write(s.pixels[:]); err != nil {
		return err
	}
	if err := pack.Close(); err != nil {
		return err
	}
	var sum [4]byte
	binary.BigEndian.PutUint32(sum[:], adler32.Checksum(s.pixels[:]))
	out.Write(sum[:])
	file := out.Bytes()
	binary.BigEndian.PutUint32(file[start:], uint32(len(file)-start-8))
	binary.BigEndian.PutUint32(sum[:], crc32.ChecksumIEEE(file[start+4:]))
	out.Write(sum[:])
	out.Write(chunk(nil, "IEND", nil))
	return nil
}
