using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareerLadder.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlansAndReturnTickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    HoursPerWeek = table.Column<double>(type: "REAL", nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAppointment = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Person",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanPosts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Plan = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: true),
                    Team = table.Column<string>(type: "TEXT", nullable: true),
                    Employer = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanPosts_Plans_Plan",
                        column: x => x.Plan,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReturnTickets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Manager = table.Column<string>(type: "TEXT", nullable: false),
                    Plan = table.Column<int>(type: "INTEGER", nullable: true),
                    WrittenBy = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Begins = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TwoYears = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    PayKept = table.Column<string>(type: "TEXT", nullable: false),
                    ProtectedHours = table.Column<double>(type: "REAL", nullable: false),
                    AskAgainOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PersonAgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ManagerAgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnTickets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnTickets_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Person",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnTickets_Plans_Plan",
                        column: x => x.Plan,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanPosts_Plan",
                table: "PlanPosts",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_Person_MadeBy",
                table: "Plans",
                columns: new[] { "Person", "MadeBy" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTickets_Manager",
                table: "ReturnTickets",
                column: "Manager");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTickets_Person",
                table: "ReturnTickets",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnTickets_Plan",
                table: "ReturnTickets",
                column: "Plan");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanPosts");

            migrationBuilder.DropTable(
                name: "ReturnTickets");

            migrationBuilder.DropTable(
                name: "Plans");
        }
    }
}
