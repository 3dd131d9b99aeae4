package plan

import (
	"fmt"
	"testing"
)

func TestDatesInISO8601(t *testing.T) {
	for _, year := range []int{1, 45, 999, 1000, 2022, 9999} {
		for _, month := range []int{1, 9, 10, 12} {
			for _, day := range []int{1, 9, 10, 31} {
				for _, c := range []struct {
					date Date
					want string
				}{
					{Date{year, 0, 0}, fmt.Sprintf("%04d", year)},
					{Date{year, month, 0}, fmt.Sprintf("%04d-%02d", year, month)},
					{Date{year, month, day}, fmt.Sprintf("%04d-%02d-%02d", year, month, day)},
				} {
					if got := c.date.String(); got != c.want {
						t.Errorf("%#v: got %s, want %s", c.date, got, c.want)
					}
				}
			}
		}
	}
	if got := (Date{}).String(); got != "" {
		t.Errorf("no date: %q", got)
	}
}
