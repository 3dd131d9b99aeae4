package store

import (
	"encoding/binary"
	"math"
	"reflect"
)

// An encoder is a value on its way into bytes: first the text of all its
// strings, each once, then the data, in which a string is its number.
type encoder struct {
	data  []byte
	text  []byte
	sizes []byte            // of the strings
	known map[string]uint64 // their numbers; that of the empty string is 0
	spent int               // bytes of memory that the value takes beside its text
}

// bytes puts the parts together: the length of the text, the number of
// strings, the text, the length of each string, the data.
func (e *encoder) bytes() []byte {
	raw := make([]byte, 0, len(e.text)+len(e.sizes)+len(e.data)+2*binary.MaxVarintLen64)
	raw = binary.AppendUvarint(raw, uint64(len(e.text)))
	raw = binary.AppendUvarint(raw, uint64(len(e.known)-1))
	return append(append(append(raw, e.text...), e.sizes...), e.data...)
}

// length writes that of a slice or map; ok says that it is one.
func (e *encoder) length(v reflect.Value, size int) (ok bool) {
	if v.IsNil() {
		e.data = append(e.data, 0)
		return false
	}
	e.spent += v.Len() * size
	e.data = binary.AppendUvarint(e.data, uint64(v.Len())+1)
	return true
}

// A decoder is bytes on their way to a value. Once something is wrong there
// are no more bytes, so that what follows comes to nothing.
type decoder struct {
	data  []byte // still to be read
	table []string
	left  int // bytes of memory that the value may still take
	bad   bool
}

func (d *decoder) fail() { d.bad, d.data = true, nil }

// texts reads the strings.
func (d *decoder) texts() {
	length, n := d.uint(), d.uint()
	if length > uint64(len(d.data)) || n > uint64(len(d.data))-length {
		d.fail()
		return
	}
	text := string(d.data[:length])
	d.data = d.data[length:]
	d.table = append(d.table, "")
	for range n {
		size := d.uint()
		if size > uint64(len(text)) {
			d.fail()
			return
		}
		d.table = append(d.table, text[:size])
		text = text[size:]
	}
	if text != "" {
		d.fail()
	}
}

func (d *decoder) byte() byte {
	if len(d.data) == 0 {
		d.fail()
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return b
}

func (d *decoder) uint() uint64 {
	if len(d.data) > 0 && d.data[0] < 0x80 { // as most are
		return uint64(d.byte())
	}
	x, n := binary.Uvarint(d.data)
	if n <= 0 {
		d.fail()
		return 0
	}
	d.data = d.data[n:]
	return x
}

// length reads that of a slice or map, whose elements take at least a byte
// each; not ok says that there is none.
func (d *decoder) length(size int) (n int, ok bool) {
	coded := d.uint()
	if coded == 0 {
		return 0, false
	}
	if coded-1 > uint64(len(d.data)) {
		d.fail()
		return 0, false
	}
	n = int(coded - 1)
	return n, d.spend(n, size)
}

// spend asks for memory for some things of a size.
func (d *decoder) spend(n, size int) bool {
	if size > 0 && n > d.left/size {
		d.fail()
		return false
	}
	d.left -= n * size
	return !d.bad
}

func putBool(e *encoder, v reflect.Value) {
	b := byte(0)
	if v.Bool() {
		b = 1
	}
	e.data = append(e.data, b)
}

func getBool(d *decoder, v reflect.Value) { v.SetBool(d.byte() != 0) }

func putInt(e *encoder, v reflect.Value) { e.data = binary.AppendVarint(e.data, v.Int()) }

func getInt(d *decoder, v reflect.Value) {
	coded := d.uint()
	x := int64(coded>>1) ^ -int64(coded&1) // as binary.Varint
	if v.OverflowInt(x) {
		d.fail()
		return
	}
	v.SetInt(x)
}

func putUint(e *encoder, v reflect.Value) { e.data = binary.AppendUvarint(e.data, v.Uint()) }

func getUint(d *decoder, v reflect.Value) {
	x := d.uint()
	if v.OverflowUint(x) {
		d.fail()
		return
	}
	v.SetUint(x)
}

func putFloat(e *encoder, v reflect.Value) {
	e.data = binary.LittleEndian.AppendUint64(e.data, math.Float64bits(v.Float()))
}

func getFloat(d *decoder, v reflect.Value) {
	if len(d.data) < 8 {
		d.fail()
		return
	}
	v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(d.data)))
	d.data = d.data[8:]
}

func putString(e *encoder, v reflect.Value) {
	s := v.String()
	number, known := e.known[s]
	if !known {
		number = uint64(len(e.known))
		e.known[s] = number
		e.text = append(e.text, s...)
		e.sizes = binary.AppendUvarint(e.sizes, uint64(len(s)))
	}
	e.data = binary.AppendUvarint(e.data, number)
}

func getString(d *decoder, v reflect.Value) {
	number := d.uint()
	if number >= uint64(len(d.table)) {
		d.fail()
		return
	}
	v.SetString(d.table[number])
}
