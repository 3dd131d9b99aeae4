package search

import "testing"

// What is kept of a document comes back as it was; a part of it, or more
// than it, is told, and never read past.
func TestShown(t *testing.T) {
	long := make([]byte, 300)
	for i := range long {
		long[i] = byte('a' + i%26)
	}
	for _, s := range []shown{
		{},
		{Task, "ke-hoach/1.1", "/nhiem-vu/ke-hoach/1.1/", "Xây dựng nền tảng số", string(long)},
	} {
		raw := string(s.append(nil))
		if got, err := readShown(raw); err != nil || got != s {
			t.Errorf("%+v, %v, not %+v", got, err, s)
		}
		for n := range len(raw) {
			if got, err := readShown(raw[:n]); err == nil {
				t.Errorf("%d bytes of %d were read as %+v", n, len(raw), got)
			}
		}
	}
	if got, err := readShown("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"); err == nil {
		t.Errorf("a length of 2⁶³ was read as %+v", got)
	}
}
