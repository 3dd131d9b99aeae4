package intake

import (
	"strings"
	"testing"

	"congbo/generator/vietnamese"
)

// parts are usual names of the parts of a plan that hold tasks.
const parts = `
NỘI DUNG
NỘI DUNG THỰC HIỆN
NHIỆM VỤ TRỌNG TÂM
CÁC NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU
GIẢI PHÁP THỰC HIỆN
NỘI DUNG, NHIỆM VỤ CỤ THỂ
NHIỆM VỤ CHUNG
TỔ CHỨC THỰC HIỆN
PHÂN CÔNG NHIỆM VỤ
LỘ TRÌNH TRIỂN KHAI
NỘI DUNG KẾ HOẠCH
CÁC HOẠT ĐỘNG CỤ THỂ
BIỆN PHÁP THỰC HIỆN
NỘI DUNG TRIỂN KHAI
CÔNG TÁC CHUẨN BỊ
TRÁCH NHIỆM CÁC CƠ QUAN
CÔNG VIỆC CỤ THỂ
NHIỆM VỤ, GIẢI PHÁP ĐỘT PHÁ
CÁC GIẢI PHÁP
NỘI DUNG CÔNG VIỆC
PHÂN CÔNG TRÁCH NHIỆM
TRÁCH NHIỆM THỰC HIỆN
NHIỆM VỤ
GIẢI PHÁP
NHIỆM VỤ, GIẢI PHÁP
PHÂN CÔNG
`

// partLooks are the looks of a plan of three parts: aims, one with two tasks, and
// the money. The headings of some have lost their numbers, as copies do.
var partLooks = []string{
	"MỤC TIÊU\n\n- Nâng cao nhận thức của người dân.\n\n- Bảo đảm an toàn.\n\n%\n\n- Rà soát, bổ sung quy định về quản lý chợ.\n\n- Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở.\n\nKINH PHÍ\n\nTừ ngân sách.\n",
	"Mục tiêu\n- Nâng cao nhận thức của người dân\n- Bảo đảm an toàn\n%\n- Rà soát, bổ sung quy định về quản lý chợ\n- Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở\nKinh phí\nTừ ngân sách.\n",
	"Mục đích, yêu cầu\nNâng cao nhận thức của người dân.\nBảo đảm an toàn.\n%\n1. Rà soát, bổ sung quy định về quản lý chợ.\n2. Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở.\nKinh phí\nTừ ngân sách.\n",
	"Mục đích, yêu cầu:\n- Nâng cao nhận thức của người dân.\n- Bảo đảm an toàn.\n%:\n- Rà soát, bổ sung quy định về quản lý chợ.\n- Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở.\nKinh phí:\nTừ ngân sách.\n",
	"**Mục tiêu**\n\n- Nâng cao nhận thức của người dân.\n\n**%**\n\n- Rà soát, bổ sung quy định về quản lý chợ.\n\n- Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở.\n\n**Kinh phí**\n\nTừ ngân sách.\n",
	"A. MỤC TIÊU\n- Nâng cao nhận thức của người dân.\nB. %\n- Rà soát, bổ sung quy định về quản lý chợ.\n- Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở.\nC. KINH PHÍ\nTừ ngân sách.\n",
	"1. Mục tiêu: Nâng cao nhận thức của người dân.\n2. %:\n- Rà soát, bổ sung quy định về quản lý chợ.\n- Tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở.\n3. Kinh phí: Từ ngân sách.\n",
}

// TestParts gives every name to the second part of every look, in capitals and in
// small letters, and wants its two tasks and no other.
func TestParts(t *testing.T) {
	draftOf := understanding(t)
	for name := range strings.SplitSeq(strings.TrimSpace(parts), "\n") {
		for _, look := range partLooks {
			as := name
			if !strings.Contains(look, "KINH PHÍ") {
				as = vietnamese.FromCapitals(name)
			}
			text := strings.ReplaceAll(look, "%", as)
			tasks := 0
			for _, n := range draftOf(readText([]byte(text))).Body {
				if n.Duty != nil {
					tasks++
				}
			}
			if tasks != 2 {
				t.Errorf("%d tasks in\n%s", tasks, text)
			}
		}
	}
}
