// Package store keeps plain data from one run of a program to the next. A
// Codec turns values into bytes and back, an Archive is the file in which such
// bytes lie. What comes from a disk is trusted with nothing: damage is an
// error, and never takes more memory than the bytes warrant.
package store

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sync"
)

// A Codec turns values of one type into bytes and back. A type may be made of
// structs, slices, arrays, maps with strings as keys, pointers, strings,
// numbers and truth values, and may not hold itself. Each pointer is written
// with what it points to. A field of a struct that is tagged `store:"-"` is
// left out; all others are to be exported. A Codec may be used by several
// goroutines.
type Codec[T any] struct {
	top    form
	tables sync.Pool // of *[]string, for the next value that is read
}

// NewCodec works out how values of a type are written. The error says which
// part of the type cannot be.
func NewCodec[T any]() (*Codec[T], error) {
	c := &compiler{forms: map[reflect.Type]form{}}
	top, err := c.form(reflect.TypeFor[T]())
	if err != nil {
		return nil, err
	}
	return &Codec[T]{top: top}, nil
}

// Encode gives a value as bytes: the same for the same value. The error is
// ErrSparse.
func (c *Codec[T]) Encode(v *T) ([]byte, error) {
	e := &encoder{known: map[string]uint64{"": 0}}
	c.top.put(e, reflect.ValueOf(v).Elem())
	raw := e.bytes()
	if e.spent > budget(len(raw)) {
		return nil, ErrSparse
	}
	return raw, nil
}

// Decode gives the value that Encode has made bytes of. All strings in it are
// pieces of one, and raw may be used for something else afterwards. The error
// is ErrDamaged.
func (c *Codec[T]) Decode(raw []byte) (*T, error) {
	table, ok := c.tables.Get().(*[]string)
	if !ok {
		table = new([]string)
	}
	d := &decoder{data: raw, table: (*table)[:0], left: budget(len(raw))}
	d.texts()
	v := new(T)
	c.top.get(d, reflect.ValueOf(v).Elem())
	clear(d.table) // it is not to hold on to the text
	*table = d.table
	c.tables.Put(table)
	if d.bad || len(d.data) > 0 {
		return nil, ErrDamaged
	}
	return v, nil
}

// ErrDamaged says that bytes are not those of a value.
var ErrDamaged = errors.New("damaged data")

// ErrSparse says that a value takes so much more memory than its bytes would
// that it could not be told from an attack.
var ErrSparse = errors.New("data with hardly anything in it")

// budget is how much memory the value may take that some bytes stand for. An
// empty field takes an eighth of a byte.
func budget(size int) int { return 4096 + 256*size }

// A form is how values of one type are written and read. get is given a zero
// value that can be set.
type form struct {
	put func(*encoder, reflect.Value)
	get func(*decoder, reflect.Value)
}

// A compiler works out forms, each once.
type compiler struct {
	forms map[reflect.Type]form
	above []reflect.Type // that the type in question is part of
}

func (c *compiler) form(t reflect.Type) (form, error) {
	if known, ok := c.forms[t]; ok {
		return known, nil
	}
	if slices.Contains(c.above, t) {
		return form{}, fmt.Errorf("%v holds itself", t)
	}
	c.above = append(c.above, t)
	made, err := c.compile(t)
	c.above = c.above[:len(c.above)-1]
	if err != nil {
		return form{}, fmt.Errorf("%v: %w", t, err)
	}
	c.forms[t] = made
	return made, nil
}

func (c *compiler) compile(t reflect.Type) (form, error) {
	switch t.Kind() {
	case reflect.Bool:
		return form{putBool, getBool}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return form{putInt, getInt}, nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return form{putUint, getUint}, nil
	case reflect.Float32, reflect.Float64:
		return form{putFloat, getFloat}, nil
	case reflect.String:
		return form{putString, getString}, nil
	case reflect.Slice:
		return c.slice(t)
	case reflect.Array:
		return c.array(t)
	case reflect.Map:
		return c.table(t)
	case reflect.Pointer:
		return c.pointer(t)
	case reflect.Struct:
		return c.record(t)
	}
	return form{}, errors.New("not plain data")
}
